package dev.weir.sandbox.expression.function;

import dev.weir.sandbox.expression.LambdaValue;
import dev.weir.sql.type.SqlType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** FILTER, REDUCE and TRANSFORM, over arrays and over maps. */
final class LambdaFunctions {
    private LambdaFunctions() {}

    static ScalarFunction filter(CallTypes types) {
        return overMap(types)
                ? ScalarFunction.two(LambdaFunctions::filterMap)
                : ScalarFunction.two(LambdaFunctions::filterArray);
    }

    private static Object filterArray(List<?> array, LambdaValue condition) {
        List<@Nullable Object> kept = new ArrayList<>();
        for (Object item : array) {
            if (Boolean.TRUE.equals(condition.call(item))) {
                kept.add(item);
            }
        }
        return kept;
    }

    private static Object filterMap(Map<?, ?> map, LambdaValue condition) {
        Map<@Nullable Object, @Nullable Object> kept = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (Boolean.TRUE.equals(condition.call(key, value))) {
                kept.put(key, value);
            }
        });
        return kept;
    }

    /** Without an array or map the initial state is the result; without that, null. */
    static ScalarFunction reduce(CallTypes types) {
        boolean map = overMap(types);
        return ScalarFunction.all(values -> {
            Object state = values[1];
            LambdaValue step = (LambdaValue) values[2];
            if (state == null || step == null || values[0] == null) {
                return state;
            }
            return map ? reduceMap((Map<?, ?>) values[0], state, step) : reduceArray((List<?>) values[0], state, step);
        });
    }

    private static @Nullable Object reduceArray(List<?> array, Object initial, LambdaValue step) {
        Object state = initial;
        for (Object item : array) {
            state = step.call(state, item);
        }
        return state;
    }

    private static @Nullable Object reduceMap(Map<?, ?> map, Object initial, LambdaValue step) {
        Object state = initial;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            state = step.call(state, entry.getKey(), entry.getValue());
        }
        return state;
    }

    static ScalarFunction transform(CallTypes types) {
        return overMap(types)
                ? ScalarFunction.three(LambdaFunctions::transformMap)
                : ScalarFunction.two(LambdaFunctions::transformArray);
    }

    private static Object transformArray(List<?> array, LambdaValue change) {
        List<@Nullable Object> changed = new ArrayList<>();
        array.forEach(item -> changed.add(change.call(item)));
        return changed;
    }

    private static Object transformMap(Map<?, ?> map, LambdaValue keys, LambdaValue values) {
        Map<@Nullable Object, @Nullable Object> changed = new LinkedHashMap<>();
        map.forEach((key, value) -> changed.put(keys.call(key, value), values.call(key, value)));
        return changed;
    }

    private static boolean overMap(CallTypes types) {
        return types.argument(0) instanceof SqlType.Map;
    }
}
