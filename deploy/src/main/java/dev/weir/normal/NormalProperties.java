package dev.weir.normal;

import dev.weir.sql.ast.Literal;
import dev.weir.sql.ast.Name;
import dev.weir.sql.ast.Properties;
import dev.weir.sql.ast.Property;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** WITH clauses: names in upper case and in order, FORMAT as the two formats that it stands for, every value as text. */
final class NormalProperties {
    /** Values that are words of ksqlDB, so that their case doesn't count. */
    private static final Set<String> WORDS = Set.of(
            "KEY_FORMAT", "VALUE_FORMAT", "WINDOW_TYPE", "KEY_DELIMITER", "VALUE_DELIMITER", "WRAP_SINGLE_VALUE");

    private NormalProperties() {}

    static Properties of(Properties properties) {
        List<Property> normal = new ArrayList<>();
        for (Property property : properties.entries()) {
            String name = property.name().text().toUpperCase(Locale.ROOT);
            if (name.equals("FORMAT")) {
                normal.add(property("KEY_FORMAT", property));
                normal.add(property("VALUE_FORMAT", property));
            } else {
                normal.add(property(name, property));
            }
        }
        normal.sort(Comparator.comparing(property -> property.name().text()));
        return new Properties(normal);
    }

    /** Keys are in the KAFKA format where nothing else is said. */
    static Properties ofSource(Properties properties) {
        return without(of(properties), "KEY_FORMAT", "KAFKA");
    }

    /** The topic is called as the stream or table where nothing else is said. */
    static Properties ofQuery(Properties properties, Name name) {
        return without(of(properties), "KAFKA_TOPIC", name.text());
    }

    private static Properties without(Properties properties, String name, String value) {
        return new Properties(properties.entries().stream()
                .filter(property -> !property.name().text().equals(name)
                        || !property.value().asText().equals(value))
                .toList());
    }

    private static Property property(String name, Property written) {
        String text = written.value().asText();
        String value = WORDS.contains(name) ? text.toUpperCase(Locale.ROOT) : text;
        return new Property(
                written.origin(),
                new Name(written.name().origin(), name),
                new Literal.StringValue(written.value().origin(), value));
    }
}
