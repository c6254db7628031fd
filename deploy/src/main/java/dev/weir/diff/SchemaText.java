package dev.weir.diff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.model.SchemaFormat;

/** Compares schemas without regard to white space: a registry gives them back in its own layout. */
final class SchemaText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SchemaText() {}

    static boolean same(SchemaFormat format, String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        return switch (format) {
            case AVRO, JSON -> sameJson(one, other);
            case PROTOBUF -> one.replaceAll("\\s+", "").equals(other.replaceAll("\\s+", ""));
        };
    }

    private static boolean sameJson(String one, String other) {
        try {
            return JSON.readTree(one).equals(JSON.readTree(other));
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
