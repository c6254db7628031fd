package dev.weir.sandbox.topology;

import dev.weir.sandbox.row.Row;
import dev.weir.sql.plan.Step;
import org.jspecify.annotations.Nullable;

/** SELECT: new values of a row. No row stays no row. */
record Projection(Evaluators values) {
    static Projection of(Step.Select select, Expressions expressions) {
        Layout input = Layout.of(select.input().schema());
        return new Projection(expressions.compileNamed(select.values(), input));
    }

    @Nullable
    Row apply(@Nullable Row row) {
        return row == null ? null : of(row);
    }

    Row of(Row row) {
        return Row.of(values.evaluate(row));
    }
}
