package dev.weir.connector;

import dev.weir.model.ConfigValue;
import dev.weir.source.Span;

/**
 * A setting as it was written.
 *
 * @param key its name
 * @param keySpan the name's range, with its quotes
 * @param value with references to secrets as they are
 * @param span the value's range, with its quotes
 */
public record ConfigEntry(String key, Span keySpan, ConfigValue value, Span span) {
    public String text() {
        return value.template();
    }

    /** Whether something stands there for everybody to read. */
    public boolean literal() {
        return !open() && !text().isEmpty();
    }

    /** Whether the value is known only when it is used: it refers to a secret, or to a variable that nobody gave. */
    public boolean open() {
        return text().contains("${");
    }
}
