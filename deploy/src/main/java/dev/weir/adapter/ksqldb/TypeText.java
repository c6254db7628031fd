package dev.weir.adapter.ksqldb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Writes the JSON form of a type as SQL. */
final class TypeText {
    private TypeText() {}

    static String of(JsonNode schema) {
        String type = schema.path("type").asText();
        return switch (type) {
            case "STRUCT" -> "STRUCT<" + fields(schema.path("fields")) + ">";
            case "ARRAY" -> "ARRAY<" + of(schema.path("memberSchema")) + ">";
            case "MAP" -> "MAP<STRING, " + of(schema.path("memberSchema")) + ">";
            case "DECIMAL" -> "DECIMAL" + parameters(schema.path("parameters"));
            default -> type;
        };
    }

    private static String fields(JsonNode fields) {
        List<String> texts = new ArrayList<>();
        for (JsonNode field : fields) {
            texts.add(Quoted.name(field.path("name").asText()) + " " + of(field.path("schema")));
        }
        return String.join(", ", texts);
    }

    private static String parameters(JsonNode parameters) {
        return "(" + parameters.path("precision").asInt() + ", "
                + parameters.path("scale").asInt() + ")";
    }
}
