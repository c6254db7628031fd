package dev.weir.adapter.ksqldb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes lines and headers of query results apart. */
final class RowFormat {
    private RowFormat() {}

    /**
     * The JSON value in a line: the line itself, or without what makes it an element of an array around all lines. A row is an array too, so the
     * outer bracket is only the first of two, or one before an object.
     */
    static Optional<String> element(String line) {
        String text = line.strip();
        if (text.startsWith("[{") || text.startsWith("[[") && !closesItself(text)) {
            text = text.substring(1);
        }
        if (text.endsWith(",")) {
            text = text.substring(0, text.length() - 1);
        }
        if (text.endsWith("]") && !closesItself(text)) {
            text = text.substring(0, text.length() - 1);
        }
        return text.isBlank() || text.equals("[") ? Optional.empty() : Optional.of(text);
    }

    private static boolean closesItself(String text) {
        boolean quoted = false;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '\\' && quoted) {
                i++;
            } else if (character == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                depth += depth(character);
            }
        }
        return depth == 0;
    }

    private static int depth(char character) {
        return switch (character) {
            case '[', '{' -> 1;
            case ']', '}' -> -1;
            default -> 0;
        };
    }

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
