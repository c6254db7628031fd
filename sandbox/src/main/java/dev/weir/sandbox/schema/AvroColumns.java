package dev.weir.sandbox.schema;

import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Primitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** The SQL types of AVRO schemas. */
final class AvroColumns {
    private AvroColumns() {}

    /** Empty where a schema has no SQL type, such as a union of several. */
    static Optional<SqlType> type(String schema) {
        return type(new Schema.Parser().parse(schema));
    }

    private static Optional<SqlType> type(Schema schema) {
        Optional<SqlType> logical = Optional.ofNullable(schema.getLogicalType()).flatMap(AvroColumns::logical);
        if (logical.isPresent()) {
            return logical;
        }
        return switch (schema.getType()) {
            case BOOLEAN -> Optional.of(Primitive.BOOLEAN);
            case INT -> Optional.of(Primitive.INTEGER);
            case LONG -> Optional.of(Primitive.BIGINT);
            case FLOAT, DOUBLE -> Optional.of(Primitive.DOUBLE);
            case STRING, ENUM -> Optional.of(Primitive.STRING);
            case BYTES, FIXED -> Optional.of(Primitive.BYTES);
            case ARRAY -> array(schema);
            case MAP -> type(schema.getValueType()).map(value -> new SqlType.Map(Primitive.STRING, value));
            case RECORD -> record(schema);
            case UNION -> union(schema);
            case NULL -> Optional.empty();
        };
    }

    private static Optional<SqlType> logical(LogicalType type) {
        if (type instanceof LogicalTypes.Decimal decimal) {
            return Optional.of(new SqlType.Decimal(decimal.getPrecision(), decimal.getScale()));
        }
        return switch (type.getName()) {
            case "date" -> Optional.of(Primitive.DATE);
            case "time-millis" -> Optional.of(Primitive.TIME);
            case "timestamp-millis" -> Optional.of(Primitive.TIMESTAMP);
            default -> Optional.empty();
        };
    }

    /** Connect writes a map whose keys are not strings as an array of entries. */
    private static Optional<SqlType> array(Schema schema) {
        Optional<SqlType> element = type(schema.getElementType());
        if ("map".equals(schema.getProp("connect.internal.type"))
                || schema.getElementType().getName().equals("MapEntry")) {
            return element.map(AvroColumns::map);
        }
        return element.map(SqlType.Array::new);
    }

    private static SqlType map(SqlType entry) {
        List<SqlType.Field> fields = ((SqlType.Struct) entry).fields();
        return new SqlType.Map(fields.get(0).type(), fields.get(1).type());
    }

    private static Optional<SqlType> record(Schema schema) {
        List<SqlType.Field> fields = new ArrayList<>();
        for (Schema.Field field : schema.getFields()) {
            Optional<SqlType> type = type(field.schema());
            type.ifPresent(known -> fields.add(new SqlType.Field(field.name(), known)));
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(new SqlType.Struct(fields));
    }

    private static Optional<SqlType> union(Schema schema) {
        List<Schema> choices = schema.getTypes().stream()
                .filter(choice -> choice.getType() != Schema.Type.NULL)
                .toList();
        return choices.size() == 1 ? type(choices.get(0)) : Optional.empty();
    }
}
