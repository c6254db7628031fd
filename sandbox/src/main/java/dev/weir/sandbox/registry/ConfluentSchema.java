package dev.weir.sandbox.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** A schema in the words of Confluent's registry, which says neither that it is AVRO nor that it refers to nothing. */
final class ConfluentSchema {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ConfluentSchema() {}

    /** The answer, shortened if it is one schema. */
    static byte[] of(byte[] answer) throws IOException {
        if (answer.length == 0 || answer[0] != '{') {
            return answer;
        }
        JsonNode tree = JSON.readTree(answer);
        if (!(tree instanceof ObjectNode schema) || !schema.has("schema")) {
            return answer;
        }
        if (schema.path("schemaType").asText().equals("AVRO")) {
            schema.remove("schemaType");
        }
        if (schema.path("references").isEmpty()) {
            schema.remove("references");
        }
        return JSON.writeValueAsBytes(schema);
    }
}
