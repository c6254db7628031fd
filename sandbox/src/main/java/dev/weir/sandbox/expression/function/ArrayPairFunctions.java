package dev.weir.sandbox.expression.function;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two arrays. */
final class ArrayPairFunctions {
    private ArrayPairFunctions() {}

    /** Null only where both are. */
    static @Nullable Object concat(@Nullable Object[] values) {
        if (values[0] == null && values[1] == null) {
            return null;
        }
        List<@Nullable Object> all = new ArrayList<>();
        for (Object value : values) {
            if (value instanceof List<?> array) {
                all.addAll(array);
            }
        }
        return all;
    }

    static Object except(List<?> left, List<?> right) {
        Set<@Nullable Object> kept = new LinkedHashSet<>(left);
        right.forEach(kept::remove);
        return new ArrayList<>(kept);
    }

    static Object intersect(List<?> left, List<?> right) {
        Set<@Nullable Object> kept = new LinkedHashSet<>(left);
        kept.removeIf(item -> !right.contains(item));
        return new ArrayList<>(kept);
    }

    static Object union(List<?> left, List<?> right) {
        Set<@Nullable Object> all = new LinkedHashSet<>(left);
        all.addAll(right);
        return new ArrayList<>(all);
    }
}
