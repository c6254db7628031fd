package dev.weir.sandbox.standin.bigquery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.apache.kafka.connect.data.Date;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Time;
import org.apache.kafka.connect.data.Timestamp;

/** The columns of a new table, from the schema of its first record. */
record TableSchema(Settings settings) {
    private static final Schema ORIGIN = SchemaBuilder.struct()
            .optional()
            .field("topic", Schema.STRING_SCHEMA)
            .field("partition", Schema.INT32_SCHEMA)
            .field("offset", Schema.INT64_SCHEMA)
            .field("insertTime", Timestamp.builder().optional().build())
            .build();

    ObjectNode of(Schema value, Optional<Schema> key) {
        ObjectNode schema = fields(value);
        String keyField = settings.getString("kafkaKeyFieldName");
        if (!keyField.isEmpty()) {
            key.ifPresent(type -> schema.withArray("fields").add(column(keyField, type)));
        }
        String origin = settings.getString("kafkaDataFieldName");
        if (!origin.isEmpty()) {
            schema.withArray("fields").add(column(origin, ORIGIN));
        }
        return schema;
    }

    private ObjectNode fields(Schema struct) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.putArray("fields");
        for (Field field : struct.fields()) {
            schema.withArray("fields").add(column(field.name(), field.schema()));
        }
        return schema;
    }

    private ObjectNode column(String name, Schema schema) {
        ObjectNode column = JsonNodeFactory.instance
                .objectNode()
                .put("name", settings.getBoolean("sanitizeFieldNames") ? Settings.sanitized(name) : name);
        if (schema.type() == Schema.Type.ARRAY) {
            type(column, schema.valueSchema());
            return column.put("mode", "REPEATED");
        }
        if (schema.type() == Schema.Type.MAP) {
            Schema entry = SchemaBuilder.struct()
                    .field("key", schema.keySchema())
                    .field("value", schema.valueSchema())
                    .build();
            type(column, entry);
            return column.put("mode", "REPEATED");
        }
        type(column, schema);
        boolean nullable = schema.isOptional() || settings.getBoolean("allBQFieldsNullable");
        return column.put("mode", nullable ? "NULLABLE" : "REQUIRED");
    }

    private void type(ObjectNode column, Schema schema) {
        column.put("type", logical(schema).orElseGet(() -> name(schema.type())));
        if (schema.type() == Schema.Type.STRUCT) {
            column.set("fields", fields(schema).path("fields"));
        }
    }

    private static Optional<String> logical(Schema schema) {
        return switch (schema.name() == null ? "" : schema.name()) {
            case Date.LOGICAL_NAME -> Optional.of("DATE");
            case Time.LOGICAL_NAME -> Optional.of("TIME");
            case Timestamp.LOGICAL_NAME -> Optional.of("TIMESTAMP");
            case Decimal.LOGICAL_NAME -> Optional.of("NUMERIC");
            default -> Optional.empty();
        };
    }

    private static String name(Schema.Type type) {
        return switch (type) {
            case INT8, INT16, INT32, INT64 -> "INTEGER";
            case FLOAT32, FLOAT64 -> "FLOAT";
            case BOOLEAN -> "BOOLEAN";
            case STRING -> "STRING";
            case BYTES -> "BYTES";
            case STRUCT, ARRAY, MAP -> "RECORD";
        };
    }
}
