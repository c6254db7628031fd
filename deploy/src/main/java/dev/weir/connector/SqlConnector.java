package dev.weir.connector;

import dev.weir.model.ConfigValue;
import dev.weir.sql.ast.CreateConnector;
import dev.weir.sql.ast.Property;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads connectors out of SQL. */
public final class SqlConnector {
    private static final String CLASS = "connector.class";
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)}");

    private SqlConnector() {}

    /** The connector that a statement creates; empty if its WITH clause names no class. */
    public static Optional<WrittenConnector> of(CreateConnector statement) {
        return of(statement, new TreeMap<>());
    }

    /** @param references variables that SQL itself can't replace: secrets, and names with dots */
    public static Optional<WrittenConnector> of(CreateConnector statement, SortedMap<String, String> references) {
        List<ConfigEntry> config = statement.properties().entries().stream()
                .filter(property -> !reserved(property.name().text()))
                .map(property -> entry(property, references))
                .toList();
        return statement
                .properties()
                .find(CLASS)
                .map(type -> new WrittenConnector(
                        statement.name().text(),
                        statement.name().span(),
                        type.value().asText(),
                        type.value().span(),
                        config,
                        List.of()));
    }

    private static boolean reserved(String key) {
        return key.equalsIgnoreCase(CLASS) || key.equalsIgnoreCase("name");
    }

    private static ConfigEntry entry(Property property, SortedMap<String, String> references) {
        return new ConfigEntry(
                property.name().text(),
                property.name().span(),
                new ConfigValue(replaced(property.value().asText(), references)),
                property.value().span());
    }

    private static String replaced(String text, SortedMap<String, String> references) {
        return REFERENCE
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(references.getOrDefault(found.group(1), found.group())));
    }
}
