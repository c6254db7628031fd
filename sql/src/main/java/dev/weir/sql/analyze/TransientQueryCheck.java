package dev.weir.sql.analyze;

import dev.weir.sql.analyze.Analyzed.TransientQuery.Mode;
import dev.weir.sql.analyze.QueryPlanner.Planned;
import dev.weir.sql.ast.Node;
import dev.weir.sql.ast.Query;
import dev.weir.sql.ast.Relation;
import dev.weir.sql.plan.Step;
import dev.weir.sql.schema.DataSource;
import dev.weir.sql.schema.PseudoColumn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** SELECT on its own: with EMIT a push query, without a pull query. */
final class TransientQueryCheck {
    private final Context context;
    private final Query query;

    TransientQueryCheck(Context context, Query query) {
        this.context = context;
        this.query = query;
    }

    Analyzed check() {
        Mode mode = query.emit().isPresent() ? Mode.PUSH : Mode.PULL;
        if (mode == Mode.PULL && !checkPullClauses()) {
            return new Analyzed.Refused(query);
        }
        return new QueryPlanner(context, query, false)
                .plan()
                .<Analyzed>map(planned -> transientQuery(planned, mode))
                .orElseGet(() -> new Analyzed.Refused(query));
    }

    private Analyzed transientQuery(Planned planned, Mode mode) {
        if (mode == Mode.PULL) {
            checkMaterialized(planned.from().leftMost());
            checkPseudoColumns(planned);
        }
        Projection projection = new Projection(context, planned, query);
        return new Analyzed.TransientQuery(
                query, mode, projection.transientRows(), projection.shown(), query.limit(), planned.sourceNames());
    }

    private boolean checkPullClauses() {
        int before = context.findings().count();
        if (query.from() instanceof Relation.Join) {
            refuse(query.from(), "a JOIN");
        }
        query.window().ifPresent(window -> refuse(window, "WINDOW"));
        query.groupBy().ifPresent(clause -> refuse(clause, "GROUP BY"));
        query.partitionBy().ifPresent(clause -> refuse(clause, "PARTITION BY"));
        query.having().ifPresent(having -> refuse(having, "HAVING"));
        return context.findings().count() == before;
    }

    private void refuse(Node where, String clause) {
        context.report(
                Problem.UNSUPPORTED_PULL_QUERY,
                where,
                "A query without EMIT CHANGES is answered from what a server has stored, and can't have " + clause
                        + ".",
                "Add EMIT CHANGES, or make a table with CREATE TABLE … AS and query that.");
    }

    /** What a query without EMIT reads doesn't remember which records it came from. */
    private void checkPseudoColumns(Planned planned) {
        Step.Select select = new Projection(context, planned, query).transientRows();
        Set<String> used = new TreeSet<>();
        select.values()
                .forEach(value -> References.columns(value.expression()).forEach(column -> used.add(column.name())));
        if (select.input() instanceof Step.Filter filter) {
            References.columns(filter.condition()).forEach(column -> used.add(column.name()));
        }
        for (PseudoColumn pseudo : List.of(PseudoColumn.ROWPARTITION, PseudoColumn.ROWOFFSET)) {
            if (used.contains(pseudo.name())) {
                context.report(
                        Problem.UNSUPPORTED_PULL_QUERY,
                        query,
                        "Rows that are stored already don't know their " + pseudo + " any more.");
            }
        }
    }

    /** A table is only stored where a query of the server keeps it up. */
    private void checkMaterialized(Input input) {
        DataSource source = input.source();
        if (source.isTable() && !source.derived() && !source.readOnly()) {
            context.findings()
                    .report(
                            Problem.UNSUPPORTED_PULL_QUERY,
                            input.written(),
                            source.name() + " only describes a topic; no server has its rows at hand.",
                            Optional.of("Add EMIT CHANGES, or make a copy with CREATE TABLE … AS SELECT * FROM "
                                    + source.name() + "."));
        }
    }
}
