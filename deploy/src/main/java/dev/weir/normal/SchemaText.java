package dev.weir.normal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.model.SchemaFormat;
import java.util.List;

/** Compares schemas without regard to white space: a registry gives them back in its own layout. */
public final class SchemaText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SchemaText() {}

    public static boolean same(SchemaFormat format, String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        return switch (format) {
            case AVRO, JSON -> sameJson(one, other);
            case PROTOBUF -> one.replaceAll("\\s+", "").equals(other.replaceAll("\\s+", ""));
        };
    }

    /** Laid out for people, whatever layout it comes in. */
    public static List<String> lines(SchemaFormat format, String text) {
        return switch (format) {
            case AVRO, JSON -> pretty(text);
            case PROTOBUF -> text.strip().lines().toList();
        };
    }

    private static List<String> pretty(String text) {
        try {
            return JSON.readTree(text).toPrettyString().lines().toList();
        } catch (JsonProcessingException e) {
            return text.strip().lines().toList();
        }
    }

    private static boolean sameJson(String one, String other) {
        try {
            return JSON.readTree(one).equals(JSON.readTree(other));
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
