package dev.weir.sql.schema;

import dev.weir.sql.type.SqlType;
import java.util.Optional;

/**
 * A column of a source or of a step of a query.
 *
 * @param headerKey for {@code HEADER('key')}: which header the column shows
 */
public record Column(String name, SqlType type, Role role, Optional<String> headerKey) {
    /** Where a column's data comes from. */
    public enum Role {
        KEY,
        VALUE,
        HEADERS
    }

    public static Column key(String name, SqlType type) {
        return new Column(name, type, Role.KEY, Optional.empty());
    }

    public static Column value(String name, SqlType type) {
        return new Column(name, type, Role.VALUE, Optional.empty());
    }

    public boolean isKey() {
        return role == Role.KEY;
    }

    /** As ksqlDB shows it: {@code `ID` BIGINT KEY}. */
    @Override
    public String toString() {
        String suffix = switch (role) {
            case KEY -> " KEY";
            case VALUE -> "";
            case HEADERS -> headerKey.map(key -> " HEADER('" + key + "')").orElse(" HEADERS");
        };
        return "`" + name.replace("`", "``") + "` " + type + suffix;
    }
}
