package dev.weir.sandbox.schema;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import java.util.Optional;

/** Messages that stand for values of SQL. */
public final class ProtobufTypes {
    public static final String TIMESTAMP = "google.protobuf.Timestamp";
    public static final String DATE = "google.type.Date";
    public static final String TIME = "google.type.TimeOfDay";
    public static final String DECIMAL = "confluent.type.Decimal";

    private static final String ENTRY = "Entry";

    private ProtobufTypes() {}

    /** Such as {@code google.protobuf.Int32Value}: a scalar that can be missing. */
    public static boolean isWrapper(Descriptor message) {
        return message.getFile().getFullName().equals("google/protobuf/wrappers.proto");
    }

    /** Its values don't fit into a signed integer of the same size. */
    public static boolean isUnsigned32(FieldDescriptor field) {
        return field.getType() == FieldDescriptor.Type.UINT32 || field.getType() == FieldDescriptor.Type.FIXED32;
    }

    /** The message of a map's entries: of a real map, or of a list that Connect wrote in place of one. */
    public static Optional<Descriptor> entry(FieldDescriptor field) {
        if (!field.isRepeated() || field.getJavaType() != FieldDescriptor.JavaType.MESSAGE) {
            return Optional.empty();
        }
        Descriptor message = field.getMessageType();
        boolean entry = field.isMapField()
                || (message.getName().endsWith(ENTRY)
                        && message.getFields().size() == 2
                        && message.findFieldByName("key") != null
                        && message.findFieldByName("value") != null);
        return entry ? Optional.of(message) : Optional.empty();
    }
}
