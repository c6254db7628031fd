package dev.weir.sandbox.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.jspecify.annotations.Nullable;

/**
 * Connect's values as JSON. Numbers, text and truth values look alike everywhere; the rest is for the service to say.
 *
 * @param mapsAsObjects maps with text as keys become objects; others always become lists of objects with {@code key} and {@code value}
 * @param nulls whether fields without a value are written
 */
public record Documents(Scalars scalars, boolean mapsAsObjects, boolean nulls) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    /** What a service has its own way of writing. */
    public interface Scalars {
        JsonNode decimal(BigDecimal value);

        JsonNode real(double value);

        /** @param type the name of Connect's logical type */
        JsonNode moment(String type, Date value);
    }

    public JsonNode node(@Nullable Schema schema, @Nullable Object value) {
        if (value == null) {
            return NullNode.getInstance();
        }
        if (value instanceof Struct struct) {
            return struct(struct);
        }
        if (value instanceof Map<?, ?> map) {
            return map(schema, map);
        }
        if (value instanceof List<?> list) {
            return list(schema == null ? null : schema.valueSchema(), list);
        }
        if (value instanceof Date moment) {
            return scalars.moment(schema == null || schema.name() == null ? "" : schema.name(), moment);
        }
        return scalar(value);
    }

    private ObjectNode struct(Struct struct) {
        ObjectNode node = NODES.objectNode();
        for (Field field : struct.schema().fields()) {
            put(node, field.name(), node(field.schema(), struct.get(field)));
        }
        return node;
    }

    private void put(ObjectNode node, String name, JsonNode value) {
        if (nulls || !value.isNull()) {
            node.set(name, value);
        }
    }

    private JsonNode map(@Nullable Schema schema, Map<?, ?> map) {
        Schema keys = schema == null ? null : schema.keySchema();
        Schema values = schema == null ? null : schema.valueSchema();
        boolean named = keys == null || keys.type() == Schema.Type.STRING;
        if (named && (mapsAsObjects || schema == null)) {
            ObjectNode node = NODES.objectNode();
            map.forEach((key, value) -> put(node, String.valueOf(key), node(values, value)));
            return node;
        }
        ArrayNode entries = NODES.arrayNode();
        map.forEach((key, value) -> {
            ObjectNode entry = entries.addObject();
            entry.set("key", node(keys, key));
            put(entry, "value", node(values, value));
        });
        return entries;
    }

    private ArrayNode list(@Nullable Schema elements, List<?> list) {
        ArrayNode node = NODES.arrayNode();
        list.forEach(element -> node.add(node(elements, element)));
        return node;
    }

    private JsonNode scalar(Object value) {
        if (value instanceof String text) {
            return TextNode.valueOf(text);
        }
        if (value instanceof Boolean truth) {
            return BooleanNode.valueOf(truth);
        }
        if (value instanceof BigDecimal decimal) {
            return scalars.decimal(decimal);
        }
        if (value instanceof Double || value instanceof Float) {
            return scalars.real(Double.parseDouble(value.toString()));
        }
        if (value instanceof Number number) {
            return number instanceof Long ? LongNode.valueOf(number.longValue()) : IntNode.valueOf(number.intValue());
        }
        return bytes(value);
    }

    private static JsonNode bytes(Object value) {
        if (value instanceof byte[] bytes) {
            return BinaryNode.valueOf(bytes);
        }
        if (value instanceof ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            return BinaryNode.valueOf(bytes);
        }
        throw new DataException("A value of " + value.getClass().getName() + " has no place in JSON.");
    }
}
