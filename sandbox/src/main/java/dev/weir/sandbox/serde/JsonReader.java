package dev.weir.sandbox.serde;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.weir.sandbox.row.StructValue;
import dev.weir.sql.type.SqlType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Reads a JSON value of one SQL type, made once per type. The parser stands on the value's first token, then on its last. */
@FunctionalInterface
interface JsonReader {
    @Nullable
    Object read(JsonParser parser) throws IOException;

    static JsonReader of(SqlType type) {
        JsonReader reader = ofNonNull(type);
        return parser -> parser.currentToken() == JsonToken.VALUE_NULL ? null : reader.read(parser);
    }

    private static JsonReader ofNonNull(SqlType type) {
        if (type instanceof SqlType.Primitive primitive) {
            return JsonScalars.reader(primitive);
        }
        if (type instanceof SqlType.Decimal decimal) {
            return parser -> JsonScalars.decimal(parser, decimal);
        }
        if (type instanceof SqlType.Array array) {
            return array(of(array.element()));
        }
        if (type instanceof SqlType.Map map) {
            return map(map);
        }
        return struct(JsonObjectReader.of(((SqlType.Struct) type).fields()));
    }

    private static JsonReader array(JsonReader element) {
        return parser -> {
            expect(parser, JsonToken.START_ARRAY, "an array");
            List<@Nullable Object> elements = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(element.read(parser));
            }
            return elements;
        };
    }

    private static JsonReader map(SqlType.Map type) {
        JsonReader value = of(type.value());
        return parser -> {
            expect(parser, JsonToken.START_OBJECT, "an object");
            Map<Object, @Nullable Object> entries = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                parser.nextToken();
                entries.put(key, value.read(parser));
            }
            return inOrderOfHashes(entries);
        };
    }

    /** ksqlDB keeps the entries of JSON objects in hash tables of just their number, and functions such as REDUCE show the order. */
    private static Map<Object, @Nullable Object> inOrderOfHashes(Map<Object, @Nullable Object> entries) {
        Map<Object, @Nullable Object> table = new HashMap<>(entries.size());
        entries.forEach(table::put);
        return table;
    }

    private static JsonReader struct(JsonObjectReader object) {
        return parser -> {
            expect(parser, JsonToken.START_OBJECT, "an object");
            return StructValue.of(object.read(parser));
        };
    }

    static void expect(JsonParser parser, JsonToken token, String what) {
        if (parser.currentToken() != token) {
            throw new SerializationException("expected " + what + " in JSON, found " + parser.currentToken());
        }
    }
}
