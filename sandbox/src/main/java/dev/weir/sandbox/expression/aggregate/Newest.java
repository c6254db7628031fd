package dev.weir.sandbox.expression.aggregate;

import dev.weir.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** EARLIEST_BY_OFFSET and LATEST_BY_OFFSET of N values. */
record Newest(SqlType type, int limit, boolean ignoresNulls, boolean latest) implements AggregateFunction {
    @Override
    public SqlType stateType() {
        return new SqlType.Array(type);
    }

    @Override
    public Object initial() {
        return List.of();
    }

    @Override
    public @Nullable Object add(@Nullable Object state, @Nullable Object[] arguments) {
        Object value = arguments[0];
        if (value == null && ignoresNulls) {
            return state;
        }
        List<@Nullable Object> one = new ArrayList<>();
        one.add(value);
        return merge(state, one);
    }

    @Override
    public @Nullable Object result(@Nullable Object state) {
        return state;
    }

    @Override
    public Object merge(@Nullable Object earlier, @Nullable Object later) {
        List<@Nullable Object> all = new ArrayList<>();
        if (earlier instanceof List<?> list) {
            all.addAll(list);
        }
        if (later instanceof List<?> list) {
            all.addAll(list);
        }
        int size = all.size();
        if (size <= limit) {
            return all;
        }
        return new ArrayList<>(latest ? all.subList(size - limit, size) : all.subList(0, limit));
    }

    @Override
    public @Nullable Object remove(@Nullable Object state, @Nullable Object[] arguments) {
        throw new UnsupportedOperationException("values by offset can't be taken out again");
    }
}
