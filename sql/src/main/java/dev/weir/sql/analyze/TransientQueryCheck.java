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
    private static final String STREAMS = "ksql.query.pull.stream.enabled";
    private static final String LIMITS = "ksql.query.pull.limit.clause.enabled";
    private static final String TABLE_SCANS = "ksql.query.pull.table.scan.enabled";

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
            checkSwitches(planned);
            checkKeys(planned.from().leftMost().source());
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

    private void checkKeys(DataSource source) {
        if (source.isTable()) {
            KeyChoices choices = new KeyChoices(context, source.schema().key());
            query.where().ifPresent(choices::check);
        }
    }

    /** What a server may have been told not to answer. */
    private void checkSwitches(Planned planned) {
        DataSource source = planned.from().leftMost().source();
        if (!source.isTable() && !enabled(STREAMS)) {
            switchedOff(query.from(), "This server answers no queries on streams without EMIT CHANGES", STREAMS);
        }
        if (query.limit().isPresent() && !enabled(LIMITS)) {
            switchedOff(query, "This server takes no LIMIT in queries without EMIT CHANGES", LIMITS);
        }
        if (source.isTable()
                && !enabled(TABLE_SCANS)
                && !namesKeys(planned.row().step(), source)) {
            switchedOff(
                    query,
                    "This server looks at no row whose key the query doesn't name: each alternative of WHERE must say"
                            + " which value each key column has",
                    TABLE_SCANS);
        }
    }

    private static boolean namesKeys(Step rows, DataSource source) {
        return rows instanceof Step.Filter filter
                && new KeyedPull(source.schema().key()).holds(filter.condition());
    }

    private boolean enabled(String property) {
        return context.properties().enabled(property, true);
    }

    private void switchedOff(Node where, String what, String property) {
        context.report(
                Problem.UNSUPPORTED_PULL_QUERY,
                where,
                what + ", because " + property + " is false.",
                "SET '" + property + "' = 'true'; or add EMIT CHANGES.");
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
