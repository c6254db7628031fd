package dev.weir.sandbox.serde;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.row.StructValue;
import dev.weir.sandbox.schema.ProtobufTypes;
import dev.weir.sql.type.SqlType;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Turns the value of a Protobuf field into a SQL value, made once for each pair of field and type. */
@FunctionalInterface
interface ProtobufReader {
    Object read(Object value);

    static Fields fields(Descriptor message, List<SqlType.Field> columns) {
        return new Fields(
                columns.stream().map(column -> Fields.part(message, column)).toList());
    }

    private static ProtobufReader of(FieldDescriptor field, SqlType type) {
        Optional<Descriptor> entry = ProtobufTypes.entry(field);
        if (type instanceof SqlType.Map map && entry.isPresent()) {
            return map(entry.get(), map);
        }
        if (type instanceof SqlType.Array array && field.isRepeated()) {
            ProtobufReader element = single(field, array.element());
            return value -> {
                List<@Nullable Object> elements = new ArrayList<>();
                ((List<?>) value).forEach(item -> elements.add(element.read(item)));
                return elements;
            };
        }
        return single(field, type);
    }

    private static ProtobufReader map(Descriptor entry, SqlType.Map type) {
        Fields fields =
                fields(entry, List.of(new SqlType.Field("key", type.key()), new SqlType.Field("value", type.value())));
        return value -> {
            Map<@Nullable Object, @Nullable Object> entries = new LinkedHashMap<>();
            for (Object item : (List<?>) value) {
                @Nullable Object[] pair = fields.values((Message) item);
                entries.put(pair[0], pair[1]);
            }
            return entries;
        };
    }

    private static ProtobufReader single(FieldDescriptor field, SqlType type) {
        if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
            return message(field.getMessageType(), type);
        }
        if (type instanceof SqlType.Primitive primitive) {
            return scalar(field, primitive);
        }
        if (type instanceof SqlType.Decimal decimal) {
            return value -> Decimals.fit(new BigDecimal(value.toString()), decimal);
        }
        throw new SerializationException("the Protobuf field " + field.getFullName() + " is no " + type);
    }

    private static ProtobufReader message(Descriptor message, SqlType type) {
        if (ProtobufTypes.isWrapper(message)) {
            FieldDescriptor inner = message.findFieldByName("value");
            ProtobufReader reader = single(inner, type);
            return value -> reader.read(((Message) value).getField(inner));
        }
        if (type instanceof SqlType.Struct struct) {
            Fields fields = fields(message, struct.fields());
            return value -> StructValue.of(fields.values((Message) value));
        }
        if (type instanceof SqlType.Decimal decimal && message.getFullName().equals(ProtobufTypes.DECIMAL)) {
            return value -> Decimals.fit(ProtobufValues.decimal((Message) value), decimal);
        }
        return switch (message.getFullName()) {
            case ProtobufTypes.TIMESTAMP -> value -> ProtobufValues.timestamp((Message) value);
            case ProtobufTypes.DATE -> value -> ProtobufValues.date((Message) value);
            case ProtobufTypes.TIME -> value -> ProtobufValues.time((Message) value);
            default ->
                throw new SerializationException("the Protobuf message " + message.getFullName() + " is no " + type);
        };
    }

    private static ProtobufReader scalar(FieldDescriptor field, SqlType.Primitive type) {
        return switch (type) {
            case BOOLEAN -> Boolean.class::cast;
            case INTEGER -> value -> Math.toIntExact(integral(field, value));
            case BIGINT -> value -> integral(field, value);
            case DOUBLE -> value -> number(value).doubleValue();
            case STRING -> value -> value instanceof EnumValueDescriptor named ? named.getName() : value.toString();
            case BYTES -> value -> ByteBuffer.wrap(((ByteString) value).toByteArray());
            case DATE -> value -> Temporal.date(integral(field, value));
            case TIME -> value -> Temporal.time(integral(field, value));
            case TIMESTAMP -> value -> Temporal.timestamp(integral(field, value));
        };
    }

    private static long integral(FieldDescriptor field, Object value) {
        return ProtobufTypes.isUnsigned32(field)
                ? Integer.toUnsignedLong((Integer) value)
                : number(value).longValue();
    }

    private static Number number(Object value) {
        if (value instanceof Number number) {
            return number;
        }
        throw new SerializationException(
                "expected a number, found " + value.getClass().getSimpleName());
    }

    /** The columns of a message; what its writer didn't know is null. */
    record Fields(List<Part> parts) {
        private static Part part(Descriptor message, SqlType.Field column) {
            return message.getFields().stream()
                    .filter(field -> field.getName().equals(column.name()))
                    .findFirst()
                    .or(() -> message.getFields().stream()
                            .filter(field -> field.getName().equalsIgnoreCase(column.name()))
                            .findFirst())
                    .map(field -> new Part(Optional.of(field), of(field, column.type())))
                    .orElseGet(() -> new Part(Optional.empty(), value -> value));
        }

        Row row(Message message) {
            return Row.of(values(message));
        }

        @Nullable
        Object[] values(Message message) {
            @Nullable Object[] values = new Object[parts.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = parts.get(i).read(message);
            }
            return values;
        }
    }

    /** A field that says whether it is there is null where it isn't; the others have their type's zero then. */
    record Part(Optional<FieldDescriptor> field, ProtobufReader reader) {
        @Nullable
        Object read(Message message) {
            if (field.isEmpty() || (field.get().hasPresence() && !message.hasField(field.get()))) {
                return null;
            }
            return reader.read(message.getField(field.get()));
        }
    }
}
