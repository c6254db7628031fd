package dev.weir.sql.analyze;

import dev.weir.sql.analyze.SelectList.Item;
import dev.weir.sql.ast.Expression;
import dev.weir.sql.ast.Query;
import dev.weir.sql.function.FunctionKind;
import dev.weir.sql.plan.Step;
import dev.weir.sql.plan.TypedExpression;
import java.util.List;
import java.util.Optional;

/**
 * SELECT → steps, in the order in which a server works: FROM, WHERE, table functions, then either GROUP BY with HAVING or PARTITION BY; SELECT itself
 * comes last.
 */
final class QueryPlanner {
    /** The rows that SELECT chooses from, and what it chooses. */
    record Planned(Row row, List<Item> items, FromClause from) {
        Planned {
            items = List.copyOf(items);
        }

        List<String> sourceNames() {
            return from.inputs().stream().map(input -> input.source().name()).toList();
        }
    }

    private final Context context;
    private final Query query;
    private final boolean persistent;

    QueryPlanner(Context context, Query query, boolean persistent) {
        this.context = context;
        this.query = query;
        this.persistent = persistent;
    }

    /** Empty where FROM leaves nothing to go on with. */
    Optional<Planned> plan() {
        FromClause from = new FromClause(context, query.from());
        if (!from.isComplete()) {
            return Optional.empty();
        }
        Optional<Planned> planned =
                new JoinPlanner(context, from).plan(query.from()).map(row -> plan(from, row));
        context.findings().replaceAll(new AliasHints(query)::explain);
        return planned;
    }

    private Planned plan(FromClause from, Row read) {
        Row filtered = query.where().map(where -> filter(read, where)).orElse(read);
        ClauseRules rules = new ClauseRules(context, query, read.step().kind(), persistent);
        rules.checkClauses();
        boolean partitioned = query.partitionBy().isPresent() && query.groupBy().isEmpty();
        Partitioning partitioning = new Partitioning(context, query);
        Row row = partitioned ? partitioning.apply(filtered) : filtered;
        ExpressionTyper typer = new ExpressionTyper(context, selectScope(row));
        Stars stars = new Stars(context, from, row, partitioned, persistent);
        List<Item> items = new SelectList(context, stars, selectScope(row), typer).items(query);
        rules.checkItems(items);
        List<Item> rewritten = items.stream().map(partitioning::rewrite).toList();
        return finish(new Planned(row, rewritten, from), typer);
    }

    private Planned finish(Planned planned, ExpressionTyper typer) {
        if (query.groupBy().isPresent() || has(planned.items(), FunctionKind.AGGREGATE)) {
            return new Aggregation(context, query, typer, persistent).apply(planned);
        }
        return has(planned.items(), FunctionKind.TABLE) ? new TableFunctions(context, typer).apply(planned) : planned;
    }

    private static boolean has(List<Item> items, FunctionKind kind) {
        return items.stream().anyMatch(item -> References.hasCalls(item.expression(), kind));
    }

    private Row filter(Row row, Expression where) {
        ExpressionTyper typer = new ExpressionTyper(context, row.scope("WHERE"));
        TypedExpression condition = typer.condition(where, "WHERE");
        for (FunctionKind kind : List.of(FunctionKind.AGGREGATE, FunctionKind.TABLE)) {
            References.calls(condition, kind)
                    .forEach(call -> context.report(
                            Problem.MISPLACED_AGGREGATE,
                            typer.originOf(call, where),
                            "WHERE looks at one row at a time, before "
                                    + call.signature().function() + " has anything to work on.",
                            "Conditions on aggregates belong in HAVING."));
        }
        return row.after(new Step.Filter(row.step(), condition));
    }

    /** A windowed aggregation knows the bounds of its windows, though its source doesn't. */
    private Scope selectScope(Row row) {
        Scope scope = row.scope("SELECT");
        return query.window().isPresent() && row.window().isEmpty() ? WindowBounds.in(scope) : scope;
    }
}
