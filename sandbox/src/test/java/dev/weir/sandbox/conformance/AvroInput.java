package dev.weir.sandbox.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.jspecify.annotations.Nullable;

/** JSON as a datum of an Avro schema; names of fields match without case. */
final class AvroInput {
    private AvroInput() {}

    static @Nullable Object datum(JsonNode node, Schema schema) throws IOException {
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        return switch (schema.getType()) {
            case UNION ->
                datum(
                        node,
                        schema.getTypes().stream()
                                .filter(branch -> branch.getType() != Schema.Type.NULL)
                                .findFirst()
                                .orElseThrow());
            case RECORD -> record(node, schema);
            case ARRAY -> array(node, schema);
            case MAP -> map(node, schema);
            case INT -> Integer.valueOf(node.asText());
            case LONG -> Long.valueOf(node.asText());
            case FLOAT -> Float.valueOf(node.asText());
            case DOUBLE -> Double.valueOf(node.asText());
            case BOOLEAN -> node.asBoolean();
            case STRING -> node.asText();
            case ENUM -> new GenericData.EnumSymbol(schema, node.asText());
            case BYTES -> bytes(node, schema);
            case FIXED, NULL -> throw new UnsupportedOperationException(schema.toString());
        };
    }

    private static ByteBuffer bytes(JsonNode node, Schema schema) throws IOException {
        if (schema.getLogicalType() instanceof LogicalTypes.Decimal decimal) {
            BigDecimal value = new BigDecimal(node.asText()).setScale(decimal.getScale());
            return ByteBuffer.wrap(value.unscaledValue().toByteArray());
        }
        return ByteBuffer.wrap(node.binaryValue());
    }

    private static GenericData.Record record(JsonNode node, Schema schema) throws IOException {
        GenericData.Record record = new GenericData.Record(schema);
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            for (Schema.Field field : schema.getFields()) {
                if (field.name().equalsIgnoreCase(property.getKey())) {
                    record.put(field.pos(), datum(property.getValue(), field.schema()));
                }
            }
        }
        return record;
    }

    private static List<@Nullable Object> array(JsonNode node, Schema schema) throws IOException {
        List<@Nullable Object> items = new ArrayList<>();
        for (JsonNode item : node) {
            items.add(datum(item, schema.getElementType()));
        }
        return items;
    }

    private static Map<String, @Nullable Object> map(JsonNode node, Schema schema) throws IOException {
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            entries.put(property.getKey(), datum(property.getValue(), schema.getValueType()));
        }
        return entries;
    }
}
