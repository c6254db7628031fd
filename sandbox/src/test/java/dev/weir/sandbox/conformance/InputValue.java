package dev.weir.sandbox.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.row.StructValue;
import dev.weir.sandbox.serde.Temporal;
import dev.weir.sql.type.SqlType;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as values of SQL types; names of fields match without case, and what a type doesn't know is dropped. */
final class InputValue {
    private InputValue() {}

    static Row row(JsonNode node, List<SqlType.Field> fields) throws IOException {
        return Row.of(values(node, fields));
    }

    private static @Nullable Object[] values(JsonNode node, List<SqlType.Field> fields) throws IOException {
        @Nullable Object[] values = new Object[fields.size()];
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            for (int i = 0; i < values.length; i++) {
                if (fields.get(i).name().equalsIgnoreCase(property.getKey())) {
                    values[i] = of(property.getValue(), fields.get(i).type());
                }
            }
        }
        return values;
    }

    static @Nullable Object of(JsonNode node, SqlType type) throws IOException {
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        if (type instanceof SqlType.Primitive primitive) {
            return scalar(node, primitive);
        }
        if (type instanceof SqlType.Decimal decimal) {
            return new BigDecimal(node.asText()).setScale(decimal.scale());
        }
        if (type instanceof SqlType.Array array) {
            List<@Nullable Object> items = new ArrayList<>();
            for (JsonNode item : node) {
                items.add(of(item, array.element()));
            }
            return items;
        }
        if (type instanceof SqlType.Map map) {
            Map<String, @Nullable Object> entries = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                entries.put(entry.getKey(), of(entry.getValue(), map.value()));
            }
            return entries;
        }
        return StructValue.of(values(node, ((SqlType.Struct) type).fields()));
    }

    private static Object scalar(JsonNode node, SqlType.Primitive type) throws IOException {
        return switch (type) {
            case BOOLEAN -> node.asBoolean();
            case INTEGER -> Integer.valueOf(node.asText());
            case BIGINT -> Long.valueOf(node.asText());
            case DOUBLE -> Double.valueOf(node.asText());
            case STRING -> node.asText();
            case BYTES -> ByteBuffer.wrap(node.binaryValue());
            case DATE -> Temporal.date(node.asLong());
            case TIME -> Temporal.time(node.asLong());
            case TIMESTAMP -> Temporal.timestamp(node.asLong());
        };
    }
}
