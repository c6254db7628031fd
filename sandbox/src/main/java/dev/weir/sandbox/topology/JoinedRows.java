package dev.weir.sandbox.topology;

import dev.weir.sandbox.row.Key;
import dev.weir.sandbox.row.Row;
import dev.weir.sql.plan.Step;
import dev.weir.sql.schema.Column;
import org.jspecify.annotations.Nullable;

/** Puts the rows of both sides of a join together; the side that has none gives nulls. */
record JoinedRows(Relayout sides, Relayout key, boolean hasKeyColumn) {
    static JoinedRows of(Step.Join step) {
        Layout left = Layout.of(step.left().schema());
        Layout right = Layout.of(step.right().schema());
        Layout output = Layout.of(step.schema());
        boolean ownKey = step.schema().key().stream()
                .map(Column::name)
                .anyMatch(name -> output.find(name) >= 0 && left.find(name) < 0 && right.find(name) < 0);
        return new JoinedRows(
                Relayout.of(left.columns(), right.columns(), output),
                Relayout.of(output.columns(), step.schema().key(), output),
                ownKey);
    }

    /** The key is a column of its own where both sides may be missing. */
    Row withKey(@Nullable Key joinKey, @Nullable Row left, @Nullable Row right) {
        Row row = sides.apply(left, right);
        return hasKeyColumn && joinKey != null ? key.apply(row, joinKey.columns()) : row;
    }

    Row apply(@Nullable Row left, @Nullable Row right) {
        return sides.apply(left, right);
    }
}
