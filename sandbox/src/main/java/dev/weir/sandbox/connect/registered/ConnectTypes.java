package dev.weir.sandbox.connect.registered;

import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Primitive;
import java.util.List;
import org.apache.kafka.connect.data.Date;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Time;
import org.apache.kafka.connect.data.Timestamp;
import org.apache.kafka.connect.errors.DataException;

/**
 * Connect's schemas as SQL types and back. SQL has fewer: small integers become INTEGER, single floating-point numbers DOUBLE, and every value may be
 * null.
 */
final class ConnectTypes {
    private static final String PRECISION = "connect.decimal.precision";
    private static final int MOST_DIGITS = 64;

    private ConnectTypes() {}

    static SqlType type(Schema schema) {
        return switch (schema.name() == null ? "" : schema.name()) {
            case Date.LOGICAL_NAME -> Primitive.DATE;
            case Time.LOGICAL_NAME -> Primitive.TIME;
            case Timestamp.LOGICAL_NAME -> Primitive.TIMESTAMP;
            case Decimal.LOGICAL_NAME -> decimal(schema);
            default -> plain(schema);
        };
    }

    static List<SqlType.Field> fields(Schema struct) {
        return struct.fields().stream().map(ConnectTypes::field).toList();
    }

    static Schema schema(SqlType type) {
        if (type instanceof Primitive primitive) {
            return primitive(primitive);
        }
        if (type instanceof SqlType.Decimal decimal) {
            return Decimal.builder(decimal.scale())
                    .parameter(PRECISION, Integer.toString(decimal.precision()))
                    .optional()
                    .build();
        }
        if (type instanceof SqlType.Array array) {
            return SchemaBuilder.array(schema(array.element())).optional().build();
        }
        if (type instanceof SqlType.Map map) {
            return SchemaBuilder.map(schema(map.key()), schema(map.value()))
                    .optional()
                    .build();
        }
        SchemaBuilder struct = SchemaBuilder.struct().optional();
        ((SqlType.Struct) type).fields().forEach(field -> struct.field(field.name(), schema(field.type())));
        return struct.build();
    }

    private static SqlType.Field field(Field field) {
        return new SqlType.Field(field.name(), type(field.schema()));
    }

    private static SqlType decimal(Schema schema) {
        String precision = schema.parameters().getOrDefault(PRECISION, Integer.toString(MOST_DIGITS));
        String scale = schema.parameters().getOrDefault(Decimal.SCALE_FIELD, "0");
        return new SqlType.Decimal(Integer.parseInt(precision), Integer.parseInt(scale));
    }

    private static SqlType plain(Schema schema) {
        return switch (schema.type()) {
            case INT8, INT16, INT32 -> Primitive.INTEGER;
            case INT64 -> Primitive.BIGINT;
            case FLOAT32, FLOAT64 -> Primitive.DOUBLE;
            case BOOLEAN -> Primitive.BOOLEAN;
            case STRING -> Primitive.STRING;
            case BYTES -> Primitive.BYTES;
            case ARRAY -> new SqlType.Array(type(schema.valueSchema()));
            case MAP -> map(schema);
            case STRUCT -> new SqlType.Struct(fields(schema));
        };
    }

    private static SqlType map(Schema schema) {
        if (schema.keySchema().type() != Schema.Type.STRING) {
            throw new DataException("Maps need text as keys here.");
        }
        return new SqlType.Map(Primitive.STRING, type(schema.valueSchema()));
    }

    private static Schema primitive(Primitive type) {
        return switch (type) {
            case BOOLEAN -> Schema.OPTIONAL_BOOLEAN_SCHEMA;
            case INTEGER -> Schema.OPTIONAL_INT32_SCHEMA;
            case BIGINT -> Schema.OPTIONAL_INT64_SCHEMA;
            case DOUBLE -> Schema.OPTIONAL_FLOAT64_SCHEMA;
            case STRING -> Schema.OPTIONAL_STRING_SCHEMA;
            case BYTES -> Schema.OPTIONAL_BYTES_SCHEMA;
            case DATE -> Date.builder().optional().build();
            case TIME -> Time.builder().optional().build();
            case TIMESTAMP -> Timestamp.builder().optional().build();
        };
    }
}
