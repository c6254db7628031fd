package dev.weir.sandbox.expression.aggregate;

import dev.weir.sandbox.row.Values;
import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Primitive;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Functions that collect the values of a group. */
final class Collections {
    private static final int HISTOGRAM_LIMIT = 1000;

    private Collections() {}

    /** @param limit the first values up to it are kept */
    static AggregateFunction list(SqlType type, int limit) {
        return new ListFold(
                type,
                true,
                (list, value) -> {
                    if (list.size() < limit) {
                        list.add(value);
                    }
                },
                list -> list);
    }

    static AggregateFunction set(SqlType type, int limit) {
        return new ListFold(
                type,
                true,
                (list, value) -> {
                    if (list.size() < limit && !list.contains(value)) {
                        list.add(value);
                    }
                },
                list -> list);
    }

    /** Counts exactly, where ksqlDB estimates: for few values both are the same. */
    static AggregateFunction countDistinct(SqlType type) {
        return new ListFold(
                type,
                false,
                (list, value) -> {
                    if (!list.contains(value)) {
                        list.add(value);
                    }
                },
                list -> (long) list.size());
    }

    static AggregateFunction topDistinct(SqlType type, int limit) {
        return new ListFold(
                type,
                false,
                (list, value) -> {
                    if (value != null && !list.contains(value)) {
                        insert(list, value, limit);
                    }
                },
                list -> list);
    }

    private static void insert(List<@Nullable Object> sorted, Object value, int limit) {
        int at = 0;
        while (at < sorted.size() && before(sorted.get(at), value)) {
            at++;
        }
        sorted.add(at, value);
        if (sorted.size() > limit) {
            sorted.remove(limit);
        }
    }

    private static boolean before(@Nullable Object kept, Object value) {
        return kept != null && Values.ORDER.compare(kept, value) >= 0;
    }

    static AggregateFunction histogram() {
        BinaryOperator<Object> merge = (earlier, later) -> {
            Map<Object, Long> counts = copy(earlier);
            copy(later).forEach((value, count) -> count(counts, value, count));
            return counts;
        };
        return new Fold(
                new SqlType.Map(Primitive.STRING, Primitive.BIGINT),
                Map.of(),
                (state, value) -> counted(state, value, 1),
                (state, value) -> counted(state, value, -1),
                merge,
                UnaryOperator.identity());
    }

    private static Object counted(Object state, Object value, long change) {
        Map<Object, Long> counts = copy(state);
        count(counts, value, change);
        return counts;
    }

    private static void count(Map<Object, Long> counts, Object value, long change) {
        if (counts.containsKey(value) || counts.size() < HISTOGRAM_LIMIT) {
            counts.merge(value, change, Long::sum);
            counts.remove(value, 0L);
        }
    }

    private static Map<Object, Long> copy(Object state) {
        Map<Object, Long> counts = new LinkedHashMap<>();
        ((Map<?, ?>) state).forEach((value, count) -> counts.put(value, (Long) count));
        return counts;
    }
}
