package dev.weir.sandbox.topology;

import dev.weir.sandbox.expression.Evaluator;
import dev.weir.sandbox.row.Row;
import dev.weir.sql.plan.Step;
import org.jspecify.annotations.Nullable;

/** SELECT: new values of a row. No row stays no row. */
record Projection(Evaluator[] values) {
    static Projection of(Step.Select select, Expressions expressions) {
        Layout input = Layout.of(select.input().schema());
        return new Projection(select.values().stream()
                .map(value -> expressions.compile(value.name(), value.expression(), input))
                .toArray(Evaluator[]::new));
    }

    @Nullable
    Row apply(@Nullable Row row) {
        return row == null ? null : of(row);
    }

    Row of(Row row) {
        return Row.of(Expressions.evaluate(values, row));
    }
}
