package dev.weir.sql.analyze;

import dev.weir.sql.analyze.SelectList.Item;
import dev.weir.sql.ast.Node;
import dev.weir.sql.ast.Query;
import dev.weir.sql.ast.Query.Emit;
import dev.weir.sql.ast.SelectItem;
import dev.weir.sql.ast.SourceKind;
import dev.weir.sql.function.FunctionKind;
import dev.weir.sql.schema.PseudoColumn;
import java.util.List;

/** Which clauses go together. */
final class ClauseRules {
    private final Context context;
    private final Query query;
    private final SourceKind source;
    private final boolean persistent;

    ClauseRules(Context context, Query query, SourceKind source, boolean persistent) {
        this.context = context;
        this.query = query;
        this.source = source;
        this.persistent = persistent;
    }

    void checkClauses() {
        query.window().ifPresent(this::checkWindow);
        query.partitionBy().ifPresent(this::checkPartitionBy);
        boolean grouped = query.groupBy().isPresent();
        if (!grouped) {
            query.having()
                    .ifPresent(having ->
                            misplaced(having, "HAVING filters groups, and there is no GROUP BY.", "Use WHERE."));
        }
        if (query.emit().filter(Emit.FINAL::equals).isPresent()
                && query.window().isEmpty()) {
            misplaced(query, "EMIT FINAL waits for windows to close, and there is no WINDOW.", "Use EMIT CHANGES.");
        }
    }

    private void checkWindow(Node window) {
        if (query.groupBy().isEmpty()) {
            misplaced(
                    window,
                    "Windows hold groups, and there is no GROUP BY.",
                    "Add GROUP BY and an aggregate function.");
        }
        if (source == SourceKind.TABLE) {
            misplaced(
                    window,
                    "A table has no past to cut into windows: it holds the newest row of each key.",
                    "Aggregate the stream that the table comes from.");
        }
    }

    private void checkPartitionBy(Query.Grouping clause) {
        if (source == SourceKind.TABLE) {
            misplaced(clause, "The key of a table is what identifies its rows; it can't be changed.", "Use GROUP BY.");
        }
        if (query.groupBy().isPresent()) {
            misplaced(clause, "PARTITION BY and GROUP BY would both decide the key.", "Leave PARTITION BY out.");
        }
    }

    void checkItems(List<Item> items) {
        boolean aggregates =
                items.stream().anyMatch(item -> References.hasCalls(item.expression(), FunctionKind.AGGREGATE));
        if (aggregates && query.groupBy().isEmpty()) {
            Item first = items.stream()
                    .filter(item -> References.hasCalls(item.expression(), FunctionKind.AGGREGATE))
                    .findFirst()
                    .orElseThrow();
            context.report(
                    Problem.MISPLACED_AGGREGATE,
                    first.written(),
                    "Aggregate functions work on groups, and there is no GROUP BY.",
                    "Add GROUP BY; GROUP BY 'all' makes a single group.");
        }
        boolean tableFunctions =
                items.stream().anyMatch(item -> References.hasCalls(item.expression(), FunctionKind.TABLE));
        if (tableFunctions && source == SourceKind.TABLE) {
            context.report(
                    Problem.MISPLACED_TABLE_FUNCTION,
                    query,
                    "A table function makes several rows of one, which a table with its single row for a key can't hold.");
        }
        if (persistent) {
            items.forEach(this::checkName);
        }
    }

    /** Names of the result that would hide what every record has. */
    private void checkName(Item item) {
        if (PseudoColumn.named(item.name()).isPresent() && !(item.written() instanceof SelectItem.All)) {
            boolean alias = item.written() instanceof SelectItem.Single single
                    && single.alias().isPresent();
            context.report(
                    Problem.RESERVED_NAME,
                    item.written(),
                    "Every record has a " + item.name()
                            + (alias ? " already; no column can be called so." : " anyway."),
                    alias ? "Choose another name." : "Leave it out, or give it another name with AS.");
        }
    }

    private void misplaced(Node where, String detail, String hint) {
        context.report(Problem.MISPLACED_CLAUSE, where, detail, hint);
    }
}
