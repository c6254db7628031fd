package dev.weir.sandbox.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.sandbox.row.StructValue;
import dev.weir.sandbox.serde.Temporal;
import dev.weir.sql.type.SqlType;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A SQL value as a tree that expectations can be compared with; unlike JSON text, it knows a double from a decimal. */
final class RowTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private RowTree() {}

    static JsonNode of(@Nullable Object value, SqlType type) {
        if (value == null) {
            return NODES.nullNode();
        }
        if (type instanceof SqlType.Primitive primitive) {
            return scalar(value, primitive);
        }
        if (type instanceof SqlType.Decimal) {
            return NODES.numberNode((BigDecimal) value);
        }
        if (type instanceof SqlType.Array array) {
            ArrayNode items = NODES.arrayNode();
            ((List<?>) value).forEach(item -> items.add(of(item, array.element())));
            return items;
        }
        ObjectNode object = NODES.objectNode();
        if (type instanceof SqlType.Map map) {
            ((Map<?, ?>) value).forEach((key, item) -> object.set(String.valueOf(key), of(item, map.value())));
            return object;
        }
        List<SqlType.Field> fields = ((SqlType.Struct) type).fields();
        for (int i = 0; i < fields.size(); i++) {
            object.set(
                    fields.get(i).name(),
                    of(((StructValue) value).get(i), fields.get(i).type()));
        }
        return object;
    }

    private static JsonNode scalar(Object value, SqlType.Primitive type) {
        return switch (type) {
            case BOOLEAN -> NODES.booleanNode((Boolean) value);
            case INTEGER -> NODES.numberNode((int) (Integer) value);
            case BIGINT -> NODES.numberNode((long) (Long) value);
            case DOUBLE -> NODES.numberNode((double) (Double) value);
            case STRING -> NODES.textNode((String) value);
            case BYTES -> NODES.binaryNode(((ByteBuffer) value).array());
            case DATE -> NODES.numberNode(Temporal.days((LocalDate) value));
            case TIME -> NODES.numberNode(Temporal.millis((LocalTime) value));
            case TIMESTAMP -> NODES.numberNode(Temporal.millis((Instant) value));
        };
    }
}
