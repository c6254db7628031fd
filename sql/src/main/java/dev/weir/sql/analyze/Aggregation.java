package dev.weir.sql.analyze;

import dev.weir.sql.analyze.QueryPlanner.Planned;
import dev.weir.sql.analyze.SelectList.Item;
import dev.weir.sql.ast.Expression;
import dev.weir.sql.ast.Query;
import dev.weir.sql.ast.Query.Emit;
import dev.weir.sql.ast.SourceKind;
import dev.weir.sql.plan.Step;
import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.Format;
import dev.weir.sql.schema.FormatName;
import dev.weir.sql.schema.PseudoColumn;
import dev.weir.sql.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** GROUP BY, aggregate functions, WINDOW and HAVING. */
final class Aggregation {
    private final Context context;
    private final Query query;
    private final ExpressionTyper typer;
    private final boolean persistent;

    Aggregation(Context context, Query query, ExpressionTyper typer, boolean persistent) {
        this.context = context;
        this.query = query;
        this.typer = typer;
        this.persistent = persistent;
    }

    Planned apply(Planned planned) {
        Row row = planned.row();
        Groups groups = Groups.of(context, query, row);
        TypedExpression[] having =
                query.having().map(written -> having(row, written)).stream().toArray(TypedExpression[]::new);
        AggregateCalls calls = new AggregateCalls(context, typer, row, groups);
        for (Item item : planned.items()) {
            calls.collect(item.expression(), item.written());
        }
        for (TypedExpression condition : having) {
            calls.collect(condition, query.having().orElseThrow());
        }
        checkAny(calls);
        Step step = aggregate(row, groups, calls);
        for (TypedExpression condition : having) {
            step = new Step.Filter(step, calls.after(condition, query.having().orElseThrow()));
        }
        List<Item> items = planned.items().stream()
                .map(item -> item.with(calls.after(item.expression(), item.written())))
                .toList();
        calls.reportUngrouped();
        return new Planned(result(row, groups, step), items, planned.from());
    }

    private TypedExpression having(Row row, Expression written) {
        TypedExpression condition = typer.condition(written, "HAVING");
        if (row.window().isEmpty()) {
            References.columns(condition).stream()
                    .filter(column -> WindowBounds.isBound(column.name()))
                    .forEach(bound -> WindowBounds.report(context, typer.originOf(bound, written)));
        }
        return condition;
    }

    private void checkAny(AggregateCalls calls) {
        boolean sound = context.findings().count() == 0;
        if (sound && calls.calls().isEmpty() && query.groupBy().isPresent()) {
            context.report(
                    Problem.NO_AGGREGATE,
                    query.groupBy().orElseThrow(),
                    "GROUP BY makes groups, and nothing in SELECT or HAVING says what of them.",
                    "Add an aggregate function, such as COUNT(*).");
        }
    }

    private Step aggregate(Row row, Groups groups, AggregateCalls calls) {
        Schema input = Schema.of(row.schema().key(), calls.inputColumns());
        Step select = new Step.Select(row.step(), calls.inputs(), input);
        Format keyFormat = keyFormat(row);
        boolean stream = row.step().kind() == SourceKind.STREAM;
        boolean keyed = groups.keys().size() == 1 && row.isKeyedBy(groups.expressions());
        boolean rekeys = !stream || !keyed;
        Step grouped = new Step.GroupBy(
                select,
                groups.expressions(),
                rekeys,
                keyFormat,
                row.valueFormat(),
                Schema.of(groups.keys(), input.value()));
        List<Column> values = new ArrayList<>(groups.copies());
        values.addAll(calls.results());
        query.window().ifPresent(window -> PseudoColumn.windowBounds().forEach(bound -> values.add(bound.column())));
        return new Step.Aggregate(
                grouped,
                calls.calls(),
                query.window(),
                query.emit().filter(Emit.FINAL::equals).isPresent(),
                keyFormat,
                row.valueFormat(),
                Schema.of(groups.keys(), values));
    }

    private Row result(Row row, Groups groups, Step step) {
        List<Row.Key> keys = groups.keys().stream().map(Row.Key::of).toList();
        Row result = row.with(step, List.of(), keys);
        return query.window()
                .map(window -> result.windowed(WindowTypes.of(window)))
                .orElse(result);
    }

    private static Format keyFormat(Row row) {
        return row.keyFormat().name() == FormatName.NONE ? Format.of(FormatName.KAFKA) : row.keyFormat();
    }
}
