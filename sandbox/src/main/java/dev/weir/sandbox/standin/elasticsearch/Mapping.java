package dev.weir.sandbox.standin.elasticsearch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.apache.kafka.connect.data.Date;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Time;
import org.apache.kafka.connect.data.Timestamp;

/** The types of an index's fields, from the schema of its first record. */
record Mapping(boolean mapsAsObjects) {
    private static final int LONGEST_KEYWORD = 256;

    ObjectNode of(Schema schema) {
        ObjectNode mapping = JsonNodeFactory.instance.objectNode();
        if (schema.type() == Schema.Type.STRUCT) {
            properties(schema, mapping.putObject("properties"));
            return mapping;
        }
        if (schema.type() == Schema.Type.ARRAY) {
            return of(schema.valueSchema());
        }
        return schema.type() == Schema.Type.MAP ? map(schema, mapping) : scalar(schema, mapping);
    }

    private void properties(Schema struct, ObjectNode properties) {
        for (Field field : struct.fields()) {
            properties.set(field.name(), of(field.schema()));
        }
    }

    private ObjectNode map(Schema schema, ObjectNode mapping) {
        if (mapsAsObjects && schema.keySchema().type() == Schema.Type.STRING) {
            return mapping.put("type", "object").put("dynamic", true);
        }
        ObjectNode entry = mapping.put("type", "nested").putObject("properties");
        entry.set("key", of(schema.keySchema()));
        entry.set("value", of(schema.valueSchema()));
        return mapping;
    }

    private static ObjectNode scalar(Schema schema, ObjectNode mapping) {
        String type = logical(schema).orElseGet(() -> type(schema.type()));
        mapping.put("type", type);
        if (type.equals("text")) {
            mapping.putObject("fields")
                    .putObject("keyword")
                    .put("type", "keyword")
                    .put("ignore_above", LONGEST_KEYWORD);
        }
        return mapping;
    }

    private static Optional<String> logical(Schema schema) {
        return switch (schema.name() == null ? "" : schema.name()) {
            case Date.LOGICAL_NAME, Time.LOGICAL_NAME, Timestamp.LOGICAL_NAME -> Optional.of("date");
            case Decimal.LOGICAL_NAME -> Optional.of("double");
            default -> Optional.empty();
        };
    }

    private static String type(Schema.Type type) {
        return switch (type) {
            case INT8 -> "byte";
            case INT16 -> "short";
            case INT32 -> "integer";
            case INT64 -> "long";
            case FLOAT32 -> "float";
            case FLOAT64 -> "double";
            case BOOLEAN -> "boolean";
            case STRING -> "text";
            case BYTES -> "binary";
            case ARRAY, MAP, STRUCT -> "object";
        };
    }
}
