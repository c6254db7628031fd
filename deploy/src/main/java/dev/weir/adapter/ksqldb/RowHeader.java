package dev.weir.adapter.ksqldb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the columns of a query's result from either kind of header. */
final class RowHeader {
    private RowHeader() {}

    static List<Column> columns(JsonNode names, JsonNode types) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            columns.add(new Column(names.path(i).asText(), types.path(i).asText()));
        }
        return columns;
    }

    /** @param schema such as {@code `ID` STRING KEY, `ITEM` STRUCT<`SKU` STRING, `N` INTEGER>} */
    static List<Column> columns(String schema) {
        List<Column> columns = new ArrayList<>();
        int start = 0;
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i <= schema.length(); i++) {
            char character = i < schema.length() ? schema.charAt(i) : ',';
            if (character == '`') {
                quoted = !quoted;
            } else if (!quoted && character == ',' && depth == 0) {
                column(schema.substring(start, i)).ifPresent(columns::add);
                start = i + 1;
            } else if (!quoted) {
                depth += nesting(character);
            }
        }
        return columns;
    }

    private static int nesting(char character) {
        return switch (character) {
            case '<', '(' -> 1;
            case '>', ')' -> -1;
            default -> 0;
        };
    }

    private static Optional<Column> column(String text) {
        String definition = text.strip();
        int nameEnd = definition.lastIndexOf("` ", typeStart(definition));
        if (!definition.startsWith("`") || nameEnd < 0) {
            return Optional.empty();
        }
        String name = definition.substring(1, nameEnd).replace("``", "`");
        String type = definition.substring(nameEnd + 2);
        return Optional.of(new Column(name, type.endsWith(" KEY") ? type.substring(0, type.length() - 4) : type));
    }

    /** Names of a struct's fields are quoted too; the column's own name ends before the first bracket. */
    private static int typeStart(String definition) {
        int bracket = definition.indexOf('<');
        return bracket < 0 ? definition.length() : bracket;
    }
}
