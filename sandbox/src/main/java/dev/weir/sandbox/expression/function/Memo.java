package dev.weir.sandbox.expression.function;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What was made of a text, such as a pattern, kept for the next record. It starts afresh when it has grown large. */
final class Memo<T> {
    private static final int LIMIT = 1000;

    private final Map<String, T> known = new ConcurrentHashMap<>();
    private final Function<String, T> make;

    Memo(Function<String, T> make) {
        this.make = make;
    }

    T of(String text) {
        T value = known.get(text);
        if (value != null) {
            return value;
        }
        if (known.size() >= LIMIT) {
            known.clear();
        }
        return known.computeIfAbsent(text, make);
    }
}
