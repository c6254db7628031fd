package dev.weir.sandbox.serde;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import dev.weir.sandbox.row.StructValue;
import dev.weir.sandbox.schema.ProtobufTypes;
import dev.weir.sql.type.SqlType;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Turns a SQL value into the value of a Protobuf field, made once for each pair of field and type. */
@FunctionalInterface
interface ProtobufWriter {
    Object write(Object value);

    static Fields fields(Descriptor message, List<SqlType.Field> columns) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            FieldDescriptor field = message.findFieldByName(columns.get(i).name());
            if (field == null) {
                throw new SerializationException("the Protobuf message " + message.getFullName() + " has no field "
                        + columns.get(i).name());
            }
            parts.add(new Part(i, field, of(field, columns.get(i).type())));
        }
        return new Fields(message, parts);
    }

    private static ProtobufWriter of(FieldDescriptor field, SqlType type) {
        Optional<Descriptor> entry = ProtobufTypes.entry(field);
        if (type instanceof SqlType.Map map && entry.isPresent()) {
            return map(entry.get(), map);
        }
        if (type instanceof SqlType.Array array && field.isRepeated()) {
            return array(field, single(field, array.element()));
        }
        return single(field, type);
    }

    private static ProtobufWriter array(FieldDescriptor field, ProtobufWriter element) {
        return value -> {
            List<Object> elements = new ArrayList<>();
            for (Object item : (List<?>) value) {
                if (item == null) {
                    throw new SerializationException(
                            "Protobuf has no null in lists, and one is to be written to " + field.getName());
                }
                elements.add(element.write(item));
            }
            return elements;
        };
    }

    private static ProtobufWriter map(Descriptor entry, SqlType.Map type) {
        Fields fields =
                fields(entry, List.of(new SqlType.Field("key", type.key()), new SqlType.Field("value", type.value())));
        return value -> {
            List<Message> entries = new ArrayList<>();
            for (Map.Entry<?, ?> item : ((Map<?, ?>) value).entrySet()) {
                entries.add(fields.message(i -> i == 0 ? item.getKey() : item.getValue()));
            }
            return entries;
        };
    }

    private static ProtobufWriter single(FieldDescriptor field, SqlType type) {
        return switch (field.getJavaType()) {
            case INT -> value -> integral(value).intValue();
            case LONG -> value -> integral(value).longValue();
            case FLOAT -> value -> ((Number) value).floatValue();
            case DOUBLE -> value -> ((Number) value).doubleValue();
            case BOOLEAN -> Boolean.class::cast;
            case STRING -> Object::toString;
            case BYTE_STRING -> value -> ByteString.copyFrom(((ByteBuffer) value).duplicate());
            case ENUM -> value -> enumValue(field, value.toString());
            case MESSAGE -> message(field.getMessageType(), type);
        };
    }

    private static Number integral(Object value) {
        if (value instanceof LocalDate date) {
            return Temporal.days(date);
        }
        if (value instanceof LocalTime time) {
            return Temporal.millis(time);
        }
        return value instanceof Instant timestamp ? Temporal.millis(timestamp) : (Number) value;
    }

    private static Object enumValue(FieldDescriptor field, String name) {
        Object value = field.getEnumType().findValueByName(name);
        if (value == null) {
            throw new SerializationException(
                    name + " is no " + field.getEnumType().getFullName());
        }
        return value;
    }

    private static ProtobufWriter message(Descriptor message, SqlType type) {
        if (ProtobufTypes.isWrapper(message)) {
            FieldDescriptor inner = message.findFieldByName("value");
            ProtobufWriter writer = single(inner, type);
            return value -> DynamicMessage.newBuilder(message)
                    .setField(inner, writer.write(value))
                    .build();
        }
        if (type instanceof SqlType.Struct struct) {
            Fields fields = fields(message, struct.fields());
            return value -> fields.message(((StructValue) value)::get);
        }
        return switch (message.getFullName()) {
            case ProtobufTypes.TIMESTAMP -> value -> ProtobufValues.message(message, (Instant) value);
            case ProtobufTypes.DATE -> value -> ProtobufValues.message(message, (LocalDate) value);
            case ProtobufTypes.TIME -> value -> ProtobufValues.message(message, (LocalTime) value);
            case ProtobufTypes.DECIMAL -> value -> ProtobufValues.message(message, (BigDecimal) value);
            default -> throw new SerializationException("a " + type + " can't be written as " + message.getFullName());
        };
    }

    /** Writes columns as a message; null is what isn't set. */
    record Fields(Descriptor type, List<Part> parts) {
        Message message(IntFunction<@Nullable Object> values) {
            DynamicMessage.Builder message = DynamicMessage.newBuilder(type);
            for (Part part : parts) {
                Object value = values.apply(part.column);
                if (value != null) {
                    message.setField(part.field, part.writer.write(value));
                }
            }
            return message.build();
        }
    }

    record Part(int column, FieldDescriptor field, ProtobufWriter writer) {}
}
