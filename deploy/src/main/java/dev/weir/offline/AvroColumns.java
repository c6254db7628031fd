package dev.weir.offline;

import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Field;
import dev.weir.sql.type.SqlType.Primitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** The SQL type of an Avro schema, or nothing where a part of it has none: half a list of columns would make errors out of the others. */
final class AvroColumns {
    /** Records that are being read: one that holds itself has no SQL type. */
    private final Set<String> open = new TreeSet<>();

    private AvroColumns() {}

    static Optional<SqlType> type(String text) {
        try {
            return new AvroColumns().type(new Schema.Parser().parse(text));
        } catch (AvroRuntimeException notAvro) {
            return Optional.empty();
        }
    }

    private Optional<SqlType> type(Schema schema) {
        return Optional.ofNullable(schema.getLogicalType())
                .flatMap(AvroColumns::logical)
                .or(() -> plain(schema));
    }

    private static Optional<SqlType> logical(LogicalType type) {
        if (type instanceof LogicalTypes.Decimal decimal) {
            return Optional.of(new SqlType.Decimal(decimal.getPrecision(), decimal.getScale()));
        }
        if (type instanceof LogicalTypes.Date) {
            return Optional.of(Primitive.DATE);
        }
        if (type instanceof LogicalTypes.TimeMillis) {
            return Optional.of(Primitive.TIME);
        }
        return type instanceof LogicalTypes.TimestampMillis ? Optional.of(Primitive.TIMESTAMP) : Optional.empty();
    }

    private Optional<SqlType> plain(Schema schema) {
        return switch (schema.getType()) {
            case BOOLEAN -> Optional.of(Primitive.BOOLEAN);
            case INT -> Optional.of(Primitive.INTEGER);
            case LONG -> Optional.of(Primitive.BIGINT);
            case FLOAT, DOUBLE -> Optional.of(Primitive.DOUBLE);
            case STRING, ENUM -> Optional.of(Primitive.STRING);
            case BYTES, FIXED -> Optional.of(Primitive.BYTES);
            case ARRAY -> type(schema.getElementType()).map(element -> list(schema, element));
            case MAP -> type(schema.getValueType()).map(value -> new SqlType.Map(Primitive.STRING, value));
            case RECORD -> record(schema);
            case UNION -> optional(schema);
            case NULL -> Optional.empty();
        };
    }

    /** Maps whose keys aren't strings are lists of entries, marked as such by Connect. */
    private static SqlType list(Schema schema, SqlType element) {
        boolean map = "map".equals(schema.getProp("connect.internal.type"))
                || schema.getElementType().getType() == Schema.Type.RECORD
                        && schema.getElementType().getName().equals("MapEntry");
        if (map && element instanceof SqlType.Struct entry && entry.fields().size() == 2) {
            return new SqlType.Map(
                    entry.fields().get(0).type(), entry.fields().get(1).type());
        }
        return new SqlType.Array(element);
    }

    private Optional<SqlType> record(Schema schema) {
        if (!open.add(schema.getFullName())) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        for (Schema.Field field : schema.getFields()) {
            type(field.schema()).ifPresent(type -> fields.add(new Field(field.name(), type)));
        }
        open.remove(schema.getFullName());
        boolean complete = fields.size() == schema.getFields().size() && !fields.isEmpty();
        return complete ? Optional.of(new SqlType.Struct(fields)) : Optional.empty();
    }

    /** NULL and one other; every column may be null. */
    private Optional<SqlType> optional(Schema schema) {
        List<Schema> choices = schema.getTypes().stream()
                .filter(choice -> choice.getType() != Schema.Type.NULL)
                .toList();
        return choices.size() == 1 ? type(choices.get(0)) : Optional.empty();
    }
}
