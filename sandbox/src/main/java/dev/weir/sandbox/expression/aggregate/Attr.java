package dev.weir.sandbox.expression.aggregate;

import dev.weir.sandbox.row.StructValue;
import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Primitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** ATTR: the one value of a group, or null where there are several. The state counts every value, so that rows can go again. */
record Attr(SqlType type) implements AggregateFunction {
    @Override
    public SqlType stateType() {
        return new SqlType.Array(Averages.struct(type, Primitive.INTEGER));
    }

    @Override
    public Object initial() {
        return List.of();
    }

    @Override
    public Object add(@Nullable Object state, @Nullable Object[] arguments) {
        return changed(state, arguments[0], 1);
    }

    @Override
    public Object remove(@Nullable Object state, @Nullable Object[] arguments) {
        return changed(state, arguments[0], -1);
    }

    @Override
    public @Nullable Object result(@Nullable Object state) {
        List<?> counts = (List<?>) state;
        return counts == null || counts.size() != 1 ? null : value(counts.get(0));
    }

    @Override
    public @Nullable Object merge(@Nullable Object earlier, @Nullable Object later) {
        Object merged = earlier;
        if (later instanceof List<?> counts) {
            for (Object count : counts) {
                merged = changed(merged, value(count), count(count));
            }
        }
        return merged;
    }

    private static Object changed(@Nullable Object state, @Nullable Object value, int change) {
        List<Object> counts = new ArrayList<>();
        int total = change;
        if (state instanceof List<?> known) {
            for (Object count : known) {
                if (Objects.equals(value(count), value)) {
                    total += count(count);
                } else {
                    counts.add(count);
                }
            }
        }
        if (total > 0) {
            counts.add(StructValue.of(value, total));
        }
        return counts;
    }

    private static @Nullable Object value(Object count) {
        return ((StructValue) count).get(0);
    }

    private static int count(Object count) {
        return (Integer) Objects.requireNonNull(((StructValue) count).get(1));
    }
}
