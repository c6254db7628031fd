package dev.weir.sandbox.expression;

import dev.weir.sandbox.row.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Arrays and maps: making them and reaching into them. */
final class Elements {
    private Elements() {}

    /** Positions count from 1, negative ones from the end; anything outside is null. */
    static Evaluator ofArray(Evaluator container, Evaluator index) {
        return row -> {
            List<?> array = (List<?>) container.evaluate(row);
            Object position = index.evaluate(row);
            return array == null || position == null ? null : at(array, ((Number) position).intValue());
        };
    }

    private static @Nullable Object at(List<?> array, int position) {
        int index = position > 0 ? position - 1 : array.size() + position;
        return position == 0 || index < 0 || index >= array.size() ? null : array.get(index);
    }

    static Evaluator ofMap(Evaluator container, Evaluator key) {
        return row -> {
            Map<?, ?> map = (Map<?, ?>) container.evaluate(row);
            return map == null ? null : map.get(key.evaluate(row));
        };
    }

    static Evaluator alone(Evaluator part) {
        return row -> {
            try {
                return part.evaluate(row);
            } catch (RuntimeException e) {
                return null;
            }
        };
    }

    static Evaluator array(Evaluator[] elements) {
        return row -> {
            List<@Nullable Object> array = new ArrayList<>(elements.length);
            for (Evaluator element : elements) {
                array.add(element.evaluate(row));
            }
            return array;
        };
    }

    static Evaluator map(Evaluator[] keys, Evaluator[] values) {
        return row -> {
            Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
            for (int i = 0; i < keys.length; i++) {
                map.put(keys[i].evaluate(row), values[i].evaluate(row));
            }
            return map;
        };
    }

    static @Nullable Object[] evaluate(Evaluator[] evaluators, Row row) {
        @Nullable Object[] values = new Object[evaluators.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = evaluators[i].evaluate(row);
        }
        return values;
    }
}
