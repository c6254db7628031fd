package dev.weir.sql.ast;

import java.util.List;
import java.util.Optional;

/** A WITH clause, in written order; empty where there was none. */
public record Properties(List<Property> entries) {
    public static final Properties NONE = new Properties(List.of());

    public Properties {
        entries = List.copyOf(entries);
    }

    public Optional<Property> find(String name) {
        return entries.stream()
                .filter(entry -> entry.name().text().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The value of a property as text, whatever kind of literal it is. */
    public Optional<String> text(String name) {
        return find(name).map(entry -> entry.value().asText());
    }
}
