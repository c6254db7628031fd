package dev.weir.sandbox.expression.aggregate;

import dev.weir.sandbox.row.StructValue;
import dev.weir.sandbox.row.Values;
import dev.weir.sql.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** TOPK: the largest values, descending; with more columns, structs of the value and these columns. */
record TopK(List<SqlType> types, SqlType resultType, int limit) implements AggregateFunction {
    @Override
    public SqlType stateType() {
        return resultType;
    }

    @Override
    public Object initial() {
        return List.of();
    }

    @Override
    public @Nullable Object add(@Nullable Object state, @Nullable Object[] arguments) {
        if (arguments[0] == null) {
            return state;
        }
        Object item = types.size() == 1 ? arguments[0] : StructValue.of(Arrays.copyOf(arguments, types.size()));
        return merge(state, List.of(item));
    }

    @Override
    public @Nullable Object result(@Nullable Object state) {
        return state;
    }

    @Override
    public Object merge(@Nullable Object earlier, @Nullable Object later) {
        List<Object> all = new ArrayList<>();
        if (earlier instanceof List<?> list) {
            all.addAll(list);
        }
        if (later instanceof List<?> list) {
            all.addAll(list);
        }
        all.sort((a, b) -> Values.ORDER.compare(sorted(b), sorted(a)));
        return all.size() <= limit ? all : new ArrayList<>(all.subList(0, limit));
    }

    private static Object sorted(Object item) {
        return item instanceof StructValue struct ? Objects.requireNonNull(struct.get(0)) : item;
    }

    @Override
    public @Nullable Object remove(@Nullable Object state, @Nullable Object[] arguments) {
        throw new UnsupportedOperationException("TOPK can't take rows out again");
    }
}
