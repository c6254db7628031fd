package dev.weir.sandbox.expression.aggregate;

import dev.weir.sandbox.row.StructValue;
import dev.weir.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/** EARLIEST_BY_OFFSET and LATEST_BY_OFFSET of one value. The state is null until there is one; the value itself may be null. */
record ByOffset(SqlType type, boolean ignoresNulls, boolean latest) implements AggregateFunction {
    @Override
    public SqlType stateType() {
        return Averages.struct(type);
    }

    @Override
    public @Nullable Object initial() {
        return null;
    }

    @Override
    public @Nullable Object add(@Nullable Object state, @Nullable Object[] arguments) {
        Object value = arguments[0];
        return value == null && ignoresNulls ? state : merge(state, StructValue.of(value));
    }

    @Override
    public @Nullable Object result(@Nullable Object state) {
        return state == null ? null : ((StructValue) state).get(0);
    }

    @Override
    public @Nullable Object merge(@Nullable Object earlier, @Nullable Object later) {
        if (earlier == null || later == null) {
            return earlier == null ? later : earlier;
        }
        return latest ? later : earlier;
    }

    @Override
    public @Nullable Object remove(@Nullable Object state, @Nullable Object[] arguments) {
        throw new UnsupportedOperationException("values by offset can't be taken out again");
    }
}
