package dev.weir.sandbox.topology;

import dev.weir.sandbox.row.Row;
import dev.weir.sql.analyze.Analyzed.TransientQuery;
import java.util.ArrayList;
import java.util.List;

/** The answer to a pull query, as far as it has been found. */
final class PulledRows {
    private final List<Row> rows = new ArrayList<>();
    private final int limit;
    private final StatelessPlan.Input input;

    PulledRows(TransientQuery query, StatelessPlan plan) {
        limit = query.limit().orElse(Integer.MAX_VALUE);
        ResultRows results = ResultRows.of(query);
        input = plan.into((key, row) -> add(results.of(key, row)));
    }

    private void add(Row row) {
        if (!isComplete()) {
            rows.add(row);
        }
    }

    /** Takes what the query reads. */
    void take(SourceRecord read) {
        input.accept(read);
    }

    boolean isComplete() {
        return rows.size() >= limit;
    }

    List<Row> result() {
        return List.copyOf(rows);
    }
}
