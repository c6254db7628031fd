package dev.weir.sandbox.expression.function;

import dev.weir.sandbox.expression.TextCasts;
import dev.weir.sandbox.row.Values;
import dev.weir.sql.type.SqlType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Single arrays. */
final class ArrayFunctions {
    private ArrayFunctions() {}

    static Object contains(@Nullable Object[] values) {
        return values[0] instanceof List<?> array && array.contains(values[1]);
    }

    static Object distinct(List<?> array) {
        return new ArrayList<@Nullable Object>(new LinkedHashSet<>(array));
    }

    static ScalarFunction join(CallTypes types) {
        UnaryOperator<Object> text = TextCasts.of(((SqlType.Array) types.argument(0)).element());
        return ScalarFunction.all(values -> {
            if (!(values[0] instanceof List<?> array)) {
                return null;
            }
            String delimiter = values.length == 1
                    ? ","
                    : Objects.requireNonNullElse(values[1], "").toString();
            return array.stream()
                    .map(item -> item == null ? "null" : text.apply(item).toString())
                    .collect(Collectors.joining(delimiter));
        });
    }

    static @Nullable Object max(List<?> array) {
        return array.stream().filter(Objects::nonNull).max(Values.ORDER).orElse(null);
    }

    static @Nullable Object min(List<?> array) {
        return array.stream().filter(Objects::nonNull).min(Values.ORDER).orElse(null);
    }

    static @Nullable Object remove(@Nullable Object[] values) {
        if (!(values[0] instanceof List<?> array)) {
            return null;
        }
        List<@Nullable Object> kept = new ArrayList<>(array);
        kept.removeIf(item -> Objects.equals(item, values[1]));
        return kept;
    }

    /** Ascending or, with {@code DESC}, descending; nulls come last in both. */
    static @Nullable Object sort(@Nullable Object[] values) {
        String direction = values.length > 1 ? String.valueOf(values[1]).toUpperCase(Locale.ROOT) : "ASC";
        Comparator<Object> order = switch (direction) {
            case "ASC", "ASCENDING" -> Values.ORDER;
            case "DESC", "DESCENDING" -> Values.ORDER.reversed();
            default -> null;
        };
        if (order == null) {
            return null;
        }
        List<@Nullable Object> sorted = new ArrayList<>((List<?>) Objects.requireNonNull(values[0]));
        sorted.sort(Comparator.nullsLast(order));
        return sorted;
    }

    static ScalarFunction series(CallTypes types) {
        boolean integers = types.argument(0) == SqlType.Primitive.INTEGER;
        return ScalarFunction.strict(values -> {
            long from = number(values[0]);
            long to = number(values[1]);
            long step = values.length > 2 ? number(values[2]) : from > to ? -1 : 1;
            if (step == 0 || (to - from) * step < 0) {
                throw new IllegalArgumentException("a step of " + step + " doesn't lead from " + from + " to " + to);
            }
            return LongStream.rangeClosed(0, (to - from) / step)
                    .map(n -> from + n * step)
                    .mapToObj(n -> integers ? (Object) (int) n : (Object) n)
                    .collect(Collectors.toList());
        });
    }

    private static long number(@Nullable Object value) {
        return ((Number) Objects.requireNonNull(value)).longValue();
    }

    /** Both ends are inclusive and count from 1; a missing one stands for the array's end. */
    static @Nullable Object slice(@Nullable Object[] values) {
        if (!(values[0] instanceof List<?> array)) {
            return null;
        }
        int from = values[1] == null ? 1 : (Integer) values[1];
        int to = values[2] == null ? array.size() : (Integer) values[2];
        int start = Math.max(from, 1) - 1;
        int end = Math.min(to, array.size());
        return start >= end ? null : new ArrayList<@Nullable Object>(array.subList(start, end));
    }
}
