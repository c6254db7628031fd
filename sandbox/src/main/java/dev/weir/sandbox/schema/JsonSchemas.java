package dev.weir.sandbox.schema;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.sql.type.SqlType;
import java.util.List;

/** JSON schemas of SQL columns, as Connect's converter writes them: every value may be null. */
final class JsonSchemas {
    static final String CONNECT_TYPE = "connect.type";
    static final String PARAMETERS = "connect.parameters";
    static final String PRECISION = "connect.decimal.precision";
    static final String SCALE = "scale";
    static final String INDEX = "connect.index";
    static final String TITLE = "title";
    static final String BYTES = "bytes";
    static final String MAP = "map";
    static final String DATE = "org.apache.kafka.connect.data.Date";
    static final String TIME = "org.apache.kafka.connect.data.Time";
    static final String TIMESTAMP = "org.apache.kafka.connect.data.Timestamp";

    private static final String DECIMAL = "org.apache.kafka.connect.data.Decimal";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonSchemas() {}

    /** @param wrapped false for the bare type of a single column */
    static String of(List<SqlType.Field> columns, boolean wrapped) {
        return (wrapped ? object(columns) : optional(columns.get(0).type())).toString();
    }

    private static ObjectNode object(List<SqlType.Field> fields) {
        ObjectNode object = NODES.objectNode().put("type", "object");
        ObjectNode properties = object.putObject("properties");
        int index = 0;
        for (SqlType.Field field : fields) {
            properties.set(field.name(), optional(field.type()).put(INDEX, index++));
        }
        return object;
    }

    private static ObjectNode optional(SqlType type) {
        ObjectNode choice = NODES.objectNode();
        choice.putArray("oneOf").add(NODES.objectNode().put("type", "null")).add(schema(type));
        return choice;
    }

    private static ObjectNode schema(SqlType type) {
        if (type instanceof SqlType.Primitive primitive) {
            return primitive(primitive);
        }
        if (type instanceof SqlType.Decimal decimal) {
            return decimal(decimal);
        }
        ObjectNode node = NODES.objectNode();
        if (type instanceof SqlType.Array array) {
            node.put("type", "array").set("items", optional(array.element()));
            return node;
        }
        if (type instanceof SqlType.Map map) {
            node.put("type", "object").put(CONNECT_TYPE, MAP).set("additionalProperties", optional(map.value()));
            return node;
        }
        return object(((SqlType.Struct) type).fields());
    }

    private static ObjectNode decimal(SqlType.Decimal decimal) {
        ObjectNode node =
                NODES.objectNode().put("type", "number").put(TITLE, DECIMAL).put(CONNECT_TYPE, BYTES);
        node.putObject(PARAMETERS)
                .put(SCALE, String.valueOf(decimal.scale()))
                .put(PRECISION, String.valueOf(decimal.precision()));
        return node;
    }

    private static ObjectNode primitive(SqlType.Primitive type) {
        return switch (type) {
            case BOOLEAN -> NODES.objectNode().put("type", "boolean");
            case INTEGER -> hinted("integer", "int32");
            case BIGINT -> hinted("integer", "int64");
            case DOUBLE -> hinted("number", "float64");
            case STRING -> NODES.objectNode().put("type", "string");
            case BYTES -> hinted("string", BYTES);
            case DATE -> hinted("integer", "int32").put(TITLE, DATE);
            case TIME -> hinted("integer", "int32").put(TITLE, TIME);
            case TIMESTAMP -> hinted("integer", "int64").put(TITLE, TIMESTAMP);
        };
    }

    private static ObjectNode hinted(String type, String connectType) {
        return NODES.objectNode().put("type", type).put(CONNECT_TYPE, connectType);
    }
}
