package dev.weir.sandbox.expression.function;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.weir.sandbox.expression.TextCasts;
import dev.weir.sandbox.serde.JsonWriter;
import dev.weir.sql.type.SqlType;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** JSON in STRING columns. Text that isn't JSON gives null. */
final class JsonFunctions {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final Memo<JsonPath> PATHS = new Memo<>(JsonPath::parse);

    private JsonFunctions() {}

    private static @Nullable JsonNode parse(Object text) {
        try {
            JsonNode node = MAPPER.readTree((String) text);
            return node.isMissingNode() ? null : node;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    static @Nullable Object extract(String text, String path) {
        JsonNode root = parse(text);
        JsonNode found = root == null ? null : PATHS.of(path).find(root);
        return found == null || found.isNull() || found.isMissingNode() ? null : text(found);
    }

    private static String text(JsonNode node) {
        return node.isTextual() ? node.textValue() : node.toString();
    }

    static Object isJson(@Nullable Object[] values) {
        return values[0] != null && parse(values[0]) != null;
    }

    static Object arrayContains(@Nullable Object[] values) {
        JsonNode array = values[0] == null ? null : parse(values[0]);
        if (array == null || !array.isArray()) {
            return false;
        }
        for (JsonNode item : array) {
            if (is(item, values[1])) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(JsonNode item, @Nullable Object value) {
        if (value == null) {
            return item.isNull();
        }
        if (value instanceof Number number) {
            return item.isNumber() && item.decimalValue().compareTo(new BigDecimal(number.toString())) == 0;
        }
        return value instanceof Boolean bool
                ? item.isBoolean() && item.booleanValue() == bool
                : item.isTextual() && item.textValue().equals(value.toString());
    }

    static @Nullable Object arrayLength(String text) {
        JsonNode array = parse(text);
        return array == null || !array.isArray() ? null : array.size();
    }

    static @Nullable Object items(String text) {
        JsonNode array = parse(text);
        if (array == null || !array.isArray()) {
            return null;
        }
        List<Object> items = new ArrayList<>();
        array.forEach(item -> items.add(item.toString()));
        return items;
    }

    static @Nullable Object keys(String text) {
        JsonNode object = parse(text);
        if (object == null || !object.isObject()) {
            return null;
        }
        List<Object> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    static @Nullable Object records(String text) {
        JsonNode object = parse(text);
        if (object == null || !object.isObject()) {
            return null;
        }
        Map<Object, Object> records = new LinkedHashMap<>();
        object.properties().forEach(entry -> records.put(entry.getKey(), text(entry.getValue())));
        return records;
    }

    static @Nullable Object concat(@Nullable Object[] values) {
        JsonNode result = null;
        for (Object value : values) {
            JsonNode next = parse(Objects.requireNonNull(value));
            if (next == null) {
                return null;
            }
            result = result == null ? next : JsonMerge.merge(result, next);
        }
        return result == null ? null : result.toString();
    }

    static ScalarFunction toJson(CallTypes types) {
        SqlType type = types.argument(0);
        boolean asText = type.isTemporal();
        JsonWriter writer = JsonWriter.of(asText ? SqlType.Primitive.STRING : type);
        UnaryOperator<Object> text = asText ? TextCasts.of(type) : UnaryOperator.identity();
        return ScalarFunction.all(values -> write(writer, values[0] == null ? null : text.apply(values[0])));
    }

    private static String write(JsonWriter writer, @Nullable Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = MAPPER.getFactory().createGenerator(text)) {
            writer.write(generator, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
