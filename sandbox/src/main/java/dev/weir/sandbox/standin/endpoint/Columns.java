package dev.weir.sandbox.standin.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * The columns of a table.
 *
 * @param required by name, whether a row must have it
 * @param any whether rows may have whatever they like
 */
record Columns(Map<String, Boolean> required, boolean any) {
    static final Columns ANY = new Columns(Map.of(), true);

    static Columns of(JsonNode schema) {
        Map<String, Boolean> required = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (JsonNode field : schema.path("fields")) {
            required.put(
                    field.path("name").asText(), field.path("mode").asText().equals("REQUIRED"));
        }
        return new Columns(required, false);
    }

    /** What is wrong with a row; empty: nothing. */
    String problem(JsonNode row) {
        if (any) {
            return "";
        }
        for (Iterator<String> names = row.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!required.containsKey(name)) {
                return "no such field: " + name + ".";
            }
        }
        return required.entrySet().stream()
                .filter(column -> column.getValue() && !row.hasNonNull(column.getKey()))
                .findFirst()
                .map(column -> "Missing required field: " + column.getKey() + ".")
                .orElse("");
    }
}
