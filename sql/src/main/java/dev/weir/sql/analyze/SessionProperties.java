package dev.weir.sql.analyze;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The properties that hold for a statement: the server's, and over them what the session has SET. */
public record SessionProperties(Map<String, String> values) {
    public static final SessionProperties NONE = new SessionProperties(Map.of());

    public SessionProperties {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    public Optional<String> value(String property) {
        return Optional.ofNullable(values.get(property));
    }

    public boolean enabled(String property, boolean otherwise) {
        return value(property)
                .map(text -> text.toLowerCase(Locale.ROOT).equals("true"))
                .orElse(otherwise);
    }
}
