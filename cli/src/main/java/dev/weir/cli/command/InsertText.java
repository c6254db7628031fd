package dev.weir.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** INSERT statements for rows given as JSON, for one stream or table. */
final class InsertText {
    private final String source;
    private final Map<String, JsonNode> columns = new LinkedHashMap<>();

    /** @param description the server's answer to DESCRIBE */
    InsertText(String source, JsonNode description) {
        this.source = source;
        description
                .path("fields")
                .forEach(field -> columns.put(field.path("name").asText(), field.path("schema")));
    }

    /** The statement, without its semicolon. What does not fit the columns ends the command. */
    String of(Map<String, JsonNode> row) {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        row.forEach((given, value) -> {
            String column = column(given);
            names.add(SqlLiterals.name(column));
            values.add(literal(column, value));
        });
        return "INSERT INTO " + SqlLiterals.name(source) + " (" + String.join(", ", names) + ") VALUES ("
                + String.join(", ", values) + ")";
    }

    /** Names match as in SQL: as they are, or in capitals. */
    private String column(String given) {
        return Optional.of(given)
                .filter(columns::containsKey)
                .or(() -> columns.keySet().stream()
                        .filter(given::equalsIgnoreCase)
                        .findFirst())
                .orElseThrow(() -> new CommandFailure(unknown(given)));
    }

    private String literal(String column, JsonNode value) {
        JsonNode schema = columns.getOrDefault(column, value);
        return SqlLiterals.of(value, schema)
                .orElseThrow(() -> new CommandFailure(Diagnostic.error(
                        "WEIR-CLI-015",
                        "A value doesn't fit its column",
                        "`" + value.asText(value.toString()) + "` is no value for the column `" + column
                                + "`, which is " + schema.path("type").asText() + ".")));
    }

    private Diagnostic unknown(String given) {
        List<String> known = List.copyOf(columns.keySet());
        Diagnostic error =
                Diagnostic.error("WEIR-CLI-014", "Unknown column", "`" + source + "` has no column `" + given + "`.");
        return error.withHint(Suggestion.nearest(given, known)
                .map(name -> "did you mean `" + name + "`?")
                .orElseGet(() -> "it has " + String.join(", ", known) + "."));
    }
}
