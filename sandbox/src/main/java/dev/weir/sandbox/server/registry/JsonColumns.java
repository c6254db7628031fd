package dev.weir.sandbox.server.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.sandbox.server.entity.Json;
import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Primitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** JSON schemas and SQL types, with the hints that Connect leaves in them. */
final class JsonColumns {
    private static final String CONNECT_TYPE = "connect.type";

    private JsonColumns() {}

    static Optional<SqlType> type(String schema) {
        try {
            return type(Json.MAPPER.readTree(schema));
        } catch (JsonProcessingException broken) {
            throw new RegistryException("A JSON schema in the registry cannot be read", broken);
        }
    }

    private static Optional<SqlType> type(JsonNode schema) {
        return switch (kind(schema)) {
            case "boolean" -> Optional.of(Primitive.BOOLEAN);
            case "integer" ->
                Optional.of(schema.path(CONNECT_TYPE).asText().equals("int32") ? Primitive.INTEGER : Primitive.BIGINT);
            case "number" -> Optional.of(number(schema));
            case "string" ->
                Optional.of(schema.path(CONNECT_TYPE).asText().equals("bytes") ? Primitive.BYTES : Primitive.STRING);
            case "array" -> type(schema.path("items")).map(SqlType.Array::new);
            case "object" -> object(schema);
            default -> choice(schema);
        };
    }

    private static String kind(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (!one.asText().equals("null")) {
                    return one.asText();
                }
            }
        }
        return type.asText();
    }

    private static SqlType number(JsonNode schema) {
        JsonNode parameters = schema.path("connect.parameters");
        if (parameters.has("scale")) {
            int precision = parameters.path("connect.decimal.precision").asInt(64);
            return new SqlType.Decimal(precision, parameters.path("scale").asInt());
        }
        return Primitive.DOUBLE;
    }

    private static Optional<SqlType> object(JsonNode schema) {
        if (schema.path(CONNECT_TYPE).asText().equals("map")) {
            return type(schema.path("additionalProperties")).map(value -> new SqlType.Map(Primitive.STRING, value));
        }
        List<SqlType.Field> fields = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            type(property.getValue())
                    .ifPresent(type ->
                            fields.add(new SqlType.Field(property.getKey().toUpperCase(Locale.ROOT), type)));
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(new SqlType.Struct(fields));
    }

    /** {@code oneOf} null and something is how optional values are written. */
    private static Optional<SqlType> choice(JsonNode schema) {
        for (JsonNode one : schema.path("oneOf")) {
            if (!kind(one).equals("null")) {
                return type(one);
            }
        }
        return Optional.empty();
    }

    /** The schema of a record of these columns. */
    static String schema(List<SqlType.Field> columns) {
        return Json.write(objectSchema(columns));
    }

    private static ObjectNode objectSchema(List<SqlType.Field> fields) {
        ObjectNode object = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = object.putObject("properties");
        int index = 0;
        for (SqlType.Field field : fields) {
            ObjectNode optional = properties.putObject(field.name()).put("connect.index", index++);
            optional.putArray("oneOf")
                    .add(JsonNodeFactory.instance.objectNode().put("type", "null"))
                    .add(schema(field.type()));
        }
        return object;
    }

    private static ObjectNode schema(SqlType type) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (type instanceof SqlType.Primitive primitive) {
            return primitive(node, primitive);
        }
        if (type instanceof SqlType.Decimal decimal) {
            node.put("type", "number").put(CONNECT_TYPE, "bytes");
            node.putObject("connect.parameters")
                    .put("scale", String.valueOf(decimal.scale()))
                    .put("connect.decimal.precision", String.valueOf(decimal.precision()));
            return node;
        }
        if (type instanceof SqlType.Array array) {
            node.put("type", "array").set("items", schema(array.element()));
            return node;
        }
        if (type instanceof SqlType.Map map) {
            node.put("type", "object").put(CONNECT_TYPE, "map").set("additionalProperties", schema(map.value()));
            return node;
        }
        return objectSchema(((SqlType.Struct) type).fields());
    }

    private static ObjectNode primitive(ObjectNode node, SqlType.Primitive type) {
        return switch (type) {
            case BOOLEAN -> node.put("type", "boolean");
            case INTEGER, DATE, TIME -> node.put("type", "integer").put(CONNECT_TYPE, "int32");
            case BIGINT, TIMESTAMP -> node.put("type", "integer").put(CONNECT_TYPE, "int64");
            case DOUBLE -> node.put("type", "number").put(CONNECT_TYPE, "float64");
            case STRING -> node.put("type", "string");
            case BYTES -> node.put("type", "string").put(CONNECT_TYPE, "bytes");
        };
    }
}
