package dev.weir.connector;

import dev.weir.model.ConfigValue;
import dev.weir.sql.ast.CreateConnector;
import dev.weir.sql.ast.Property;
import java.util.List;
import java.util.Optional;

/** Reads connectors out of SQL. */
public final class SqlConnector {
    private static final String CLASS = "connector.class";

    private SqlConnector() {}

    /** The connector that a statement creates; empty if its WITH clause names no class. */
    public static Optional<WrittenConnector> of(CreateConnector statement) {
        List<ConfigEntry> config = statement.properties().entries().stream()
                .filter(property -> !reserved(property.name().text()))
                .map(SqlConnector::entry)
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

    private static ConfigEntry entry(Property property) {
        return new ConfigEntry(
                property.name().text(),
                property.name().span(),
                new ConfigValue(property.value().asText()),
                property.value().span());
    }
}
