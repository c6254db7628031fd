package dev.weir.sandbox.schema;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Primitive;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** SQL types of Protobuf messages, as Connect's converter reads them. */
final class ProtobufColumns {
    /** The messages around the field that is being read. */
    private final Set<Descriptor> around = new LinkedHashSet<>();

    private ProtobufColumns() {}

    static SqlType type(ProtobufFile file, Optional<String> message) {
        return new ProtobufColumns().struct(file.message(message));
    }

    private SqlType struct(Descriptor message) {
        if (!around.add(message)) {
            throw new RegistryException("The Protobuf message " + message.getFullName()
                    + " contains itself, and SQL has no type of endless depth.");
        }
        List<SqlType.Field> fields = message.getFields().stream()
                .map(field -> new SqlType.Field(field.getName(), type(field)))
                .toList();
        around.remove(message);
        return new SqlType.Struct(fields);
    }

    private SqlType type(FieldDescriptor field) {
        Optional<Descriptor> entry = ProtobufTypes.entry(field);
        if (entry.isPresent()) {
            return new SqlType.Map(
                    single(entry.get().findFieldByName("key")),
                    single(entry.get().findFieldByName("value")));
        }
        return field.isRepeated() ? new SqlType.Array(single(field)) : single(field);
    }

    private SqlType single(FieldDescriptor field) {
        return switch (field.getJavaType()) {
            case INT -> ProtobufTypes.isUnsigned32(field) ? Primitive.BIGINT : Primitive.INTEGER;
            case LONG -> Primitive.BIGINT;
            case FLOAT, DOUBLE -> Primitive.DOUBLE;
            case BOOLEAN -> Primitive.BOOLEAN;
            case STRING, ENUM -> Primitive.STRING;
            case BYTE_STRING -> Primitive.BYTES;
            case MESSAGE -> message(field);
        };
    }

    private SqlType message(FieldDescriptor field) {
        Descriptor message = field.getMessageType();
        if (ProtobufTypes.isWrapper(message)) {
            return single(message.findFieldByName("value"));
        }
        return switch (message.getFullName()) {
            case ProtobufTypes.TIMESTAMP -> Primitive.TIMESTAMP;
            case ProtobufTypes.DATE -> Primitive.DATE;
            case ProtobufTypes.TIME -> Primitive.TIME;
            case ProtobufTypes.DECIMAL -> decimal(field);
            default -> struct(message);
        };
    }

    private static SqlType decimal(FieldDescriptor field) {
        int precision = parameter(field, "precision").orElse(64);
        return new SqlType.Decimal(precision, parameter(field, "scale").orElse(0));
    }

    /** What stands in the field's {@code confluent.field_meta}. */
    private static Optional<Integer> parameter(FieldDescriptor field, String name) {
        for (Map.Entry<FieldDescriptor, Object> option :
                field.getOptions().getAllFields().entrySet()) {
            if (option.getKey().getFullName().equals("confluent.field_meta")) {
                return parameter((Message) option.getValue(), name);
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> parameter(Message meta, String name) {
        List<?> parameters = (List<?>) meta.getField(meta.getDescriptorForType().findFieldByName("params"));
        for (Object parameter : parameters) {
            Message entry = (Message) parameter;
            if (text(entry, "key").equals(name)) {
                return Optional.of(Integer.valueOf(text(entry, "value")));
            }
        }
        return Optional.empty();
    }

    private static String text(Message entry, String field) {
        return (String) entry.getField(entry.getDescriptorForType().findFieldByName(field));
    }
}
