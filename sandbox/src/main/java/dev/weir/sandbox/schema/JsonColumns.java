package dev.weir.sandbox.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Primitive;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** SQL types of JSON schemas, with the hints that Connect leaves in them. */
final class JsonColumns {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonColumns() {}

    static Optional<SqlType> type(String schema) {
        try {
            return type(JSON.readTree(schema));
        } catch (JsonProcessingException broken) {
            throw new RegistryException("A JSON schema in the registry cannot be read", broken);
        }
    }

    private static Optional<SqlType> type(JsonNode schema) {
        return switch (kind(schema)) {
            case "boolean" -> Optional.of(Primitive.BOOLEAN);
            case "integer" -> Optional.of(integer(schema));
            case "number" -> Optional.of(number(schema));
            case "string" -> Optional.of(hint(schema).equals(JsonSchemas.BYTES) ? bytes(schema) : Primitive.STRING);
            case "array" -> array(schema);
            case "object" -> object(schema);
            default -> choice(schema);
        };
    }

    private static String kind(JsonNode schema) {
        JsonNode type = schema.path("type");
        for (JsonNode one : type) {
            if (!one.asText().equals("null")) {
                return one.asText();
            }
        }
        return type.asText();
    }

    private static String hint(JsonNode schema) {
        return schema.path(JsonSchemas.CONNECT_TYPE).asText();
    }

    private static SqlType integer(JsonNode schema) {
        return switch (schema.path(JsonSchemas.TITLE).asText()) {
            case JsonSchemas.DATE -> Primitive.DATE;
            case JsonSchemas.TIME -> Primitive.TIME;
            case JsonSchemas.TIMESTAMP -> Primitive.TIMESTAMP;
            default -> List.of("int8", "int16", "int32").contains(hint(schema)) ? Primitive.INTEGER : Primitive.BIGINT;
        };
    }

    private static SqlType number(JsonNode schema) {
        return hint(schema).equals(JsonSchemas.BYTES) ? bytes(schema) : Primitive.DOUBLE;
    }

    /** Connect's decimals are bytes with a scale, whether they are written as numbers or as text. */
    private static SqlType bytes(JsonNode schema) {
        JsonNode parameters = schema.path(JsonSchemas.PARAMETERS);
        if (!parameters.has(JsonSchemas.SCALE)) {
            return Primitive.BYTES;
        }
        int precision = parameters.path(JsonSchemas.PRECISION).asInt(64);
        return new SqlType.Decimal(precision, parameters.path(JsonSchemas.SCALE).asInt());
    }

    /** A map whose keys are no strings is an array of its entries. */
    private static Optional<SqlType> array(JsonNode schema) {
        Optional<SqlType> items = type(schema.path("items"));
        if (hint(schema).equals(JsonSchemas.MAP) && items.orElse(null) instanceof SqlType.Struct entry) {
            return Optional.of(new SqlType.Map(
                    entry.fields().get(0).type(), entry.fields().get(1).type()));
        }
        return items.map(SqlType.Array::new);
    }

    private static Optional<SqlType> object(JsonNode schema) {
        if (hint(schema).equals(JsonSchemas.MAP)) {
            return type(schema.path("additionalProperties")).map(value -> new SqlType.Map(Primitive.STRING, value));
        }
        List<Map.Entry<String, JsonNode>> properties =
                new ArrayList<>(schema.path("properties").properties());
        properties.sort(Comparator.comparing(
                property -> property.getValue().path(JsonSchemas.INDEX).asInt(Integer.MAX_VALUE)));
        List<SqlType.Field> fields = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : properties) {
            type(property.getValue()).ifPresent(type -> fields.add(new SqlType.Field(property.getKey(), type)));
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(new SqlType.Struct(fields));
    }

    /** A choice of null and something is how optional values are written. */
    private static Optional<SqlType> choice(JsonNode schema) {
        for (JsonNode one : schema.path(schema.has("anyOf") ? "anyOf" : "oneOf")) {
            if (!kind(one).equals("null")) {
                return type(one);
            }
        }
        return Optional.empty();
    }
}
