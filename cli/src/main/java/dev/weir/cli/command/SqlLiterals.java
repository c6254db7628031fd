package dev.weir.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes JSON values as SQL literals, by the type that the server names for the column. */
final class SqlLiterals {
    private SqlLiterals() {}

    /**
     * The literal, or nothing where the value does not fit the type.
     *
     * @param schema as DESCRIBE gives it: {@code type}, {@code fields}, {@code memberSchema}
     */
    static Optional<String> of(JsonNode value, JsonNode schema) {
        if (value.isNull()) {
            return Optional.of("NULL");
        }
        return switch (schema.path("type").asText().toUpperCase(Locale.ROOT)) {
            case "INTEGER", "BIGINT", "INT" -> number(value, "-?\\d+");
            case "DOUBLE", "DECIMAL" -> number(value, "-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
            case "BOOLEAN" ->
                Optional.of(value.asText().toLowerCase(Locale.ROOT)).filter(text -> text.matches("true|false"));
            case "ARRAY" -> array(value, schema);
            case "MAP" -> map(value, schema);
            case "STRUCT" -> struct(value, schema);
            default -> value.isValueNode() ? Optional.of(quoted(value.asText())) : Optional.empty();
        };
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static String name(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    private static Optional<String> number(JsonNode value, String pattern) {
        return Optional.of(value.asText()).filter(text -> text.matches(pattern));
    }

    private static Optional<String> array(JsonNode value, JsonNode schema) {
        if (!value.isArray()) {
            return Optional.empty();
        }
        List<Optional<String>> elements = new ArrayList<>();
        value.forEach(element -> elements.add(of(element, schema.path("memberSchema"))));
        return joined(elements).map(inner -> "ARRAY[" + inner + "]");
    }

    private static Optional<String> map(JsonNode value, JsonNode schema) {
        if (!value.isObject()) {
            return Optional.empty();
        }
        List<Optional<String>> entries = new ArrayList<>();
        value.properties()
                .forEach(entry -> entries.add(of(entry.getValue(), schema.path("memberSchema"))
                        .map(literal -> quoted(entry.getKey()) + " := " + literal)));
        return joined(entries).map(inner -> "MAP(" + inner + ")");
    }

    private static Optional<String> struct(JsonNode value, JsonNode schema) {
        if (!value.isObject()) {
            return Optional.empty();
        }
        List<Optional<String>> fields = new ArrayList<>();
        for (JsonNode field : schema.path("fields")) {
            String name = field.path("name").asText();
            if (value.has(name)) {
                fields.add(of(value.path(name), field.path("schema")).map(literal -> name(name) + " := " + literal));
            }
        }
        return joined(fields).map(inner -> "STRUCT(" + inner + ")");
    }

    private static Optional<String> joined(List<Optional<String>> parts) {
        return parts.stream().allMatch(Optional::isPresent)
                ? Optional.of(parts.stream().flatMap(Optional::stream).collect(Collectors.joining(", ")))
                : Optional.empty();
    }
}
