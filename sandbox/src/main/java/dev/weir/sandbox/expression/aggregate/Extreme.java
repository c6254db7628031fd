package dev.weir.sandbox.expression.aggregate;

import dev.weir.sandbox.row.Values;
import dev.weir.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * MAX and MIN.
 *
 * @param sign 1 for the largest, -1 for the smallest
 */
record Extreme(SqlType stateType, int sign) implements AggregateFunction {
    @Override
    public @Nullable Object initial() {
        return null;
    }

    @Override
    public @Nullable Object add(@Nullable Object state, @Nullable Object[] arguments) {
        return merge(state, arguments[0]);
    }

    @Override
    public @Nullable Object result(@Nullable Object state) {
        return state;
    }

    @Override
    public @Nullable Object merge(@Nullable Object earlier, @Nullable Object later) {
        if (earlier == null || later == null) {
            return earlier == null ? later : earlier;
        }
        return sign * Values.ORDER.compare(later, earlier) > 0 ? later : earlier;
    }

    @Override
    public @Nullable Object remove(@Nullable Object state, @Nullable Object[] arguments) {
        throw new UnsupportedOperationException("MIN and MAX can't take rows out again");
    }
}
