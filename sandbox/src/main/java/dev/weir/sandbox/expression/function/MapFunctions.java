package dev.weir.sandbox.expression.function;

import dev.weir.sandbox.row.StructValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Maps. */
final class MapFunctions {
    private MapFunctions() {}

    static Object zip(List<?> keys, List<?> values) {
        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(keys.size(), values.size()); i++) {
            map.put(keys.get(i), values.get(i));
        }
        return map;
    }

    static Object entries(Map<?, ?> map, Boolean sorted) {
        Map<?, ?> ordered = sorted ? new TreeMap<>(map) : map;
        List<Object> entries = new ArrayList<>();
        ordered.forEach((key, value) -> entries.add(StructValue.of(key, value)));
        return entries;
    }

    static Object keys(Map<?, ?> map) {
        return new ArrayList<@Nullable Object>(map.keySet());
    }

    static Object values(Map<?, ?> map) {
        return new ArrayList<@Nullable Object>(map.values());
    }

    /** The second map wins; null only where both are. */
    static @Nullable Object union(@Nullable Object[] values) {
        if (values[0] == null && values[1] == null) {
            return null;
        }
        Map<@Nullable Object, @Nullable Object> all = new LinkedHashMap<>();
        for (Object value : values) {
            if (value instanceof Map<?, ?> map) {
                all.putAll(map);
            }
        }
        return all;
    }
}
