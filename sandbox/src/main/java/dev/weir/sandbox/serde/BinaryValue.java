package dev.weir.sandbox.serde;

import dev.weir.sandbox.row.StructValue;
import dev.weir.sql.type.SqlType;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of {@link BinaryCodec}: a byte that says whether it is there, then its content. */
interface BinaryValue {
    Object read(DataInputStream input) throws IOException;

    void write(DataOutputStream output, Object value) throws IOException;

    default @Nullable Object readNullable(DataInputStream input) throws IOException {
        return input.readBoolean() ? read(input) : null;
    }

    default void writeNullable(DataOutputStream output, @Nullable Object value) throws IOException {
        output.writeBoolean(value != null);
        if (value != null) {
            write(output, value);
        }
    }

    static BinaryValue of(SqlType type) {
        if (type instanceof SqlType.Primitive primitive) {
            return new OfPrimitive(primitive);
        }
        if (type instanceof SqlType.Decimal decimal) {
            return new OfDecimal(decimal.scale());
        }
        if (type instanceof SqlType.Array array) {
            return new OfArray(of(array.element()));
        }
        if (type instanceof SqlType.Map map) {
            return new OfMap(of(map.key()), of(map.value()));
        }
        return new OfStruct(((SqlType.Struct) type)
                .fields().stream().map(field -> of(field.type())).toList());
    }

    record OfPrimitive(SqlType.Primitive type) implements BinaryValue {
        @Override
        public Object read(DataInputStream input) throws IOException {
            return switch (type) {
                case BOOLEAN -> input.readBoolean();
                case INTEGER -> input.readInt();
                case BIGINT -> input.readLong();
                case DOUBLE -> input.readDouble();
                case STRING -> new String(readBytes(input), StandardCharsets.UTF_8);
                case BYTES -> ByteBuffer.wrap(readBytes(input));
                case DATE -> Temporal.date(input.readInt());
                case TIME -> Temporal.time(input.readInt());
                case TIMESTAMP -> Temporal.timestamp(input.readLong());
            };
        }

        @Override
        public void write(DataOutputStream output, Object value) throws IOException {
            switch (type) {
                case BOOLEAN -> output.writeBoolean((Boolean) value);
                case INTEGER -> output.writeInt((Integer) value);
                case BIGINT -> output.writeLong((Long) value);
                case DOUBLE -> output.writeDouble((Double) value);
                case STRING -> writeBytes(output, ((String) value).getBytes(StandardCharsets.UTF_8));
                case BYTES -> writeBytes(output, Bytes.array((ByteBuffer) value));
                case DATE -> output.writeInt(Temporal.days((LocalDate) value));
                case TIME -> output.writeInt(Temporal.millis((LocalTime) value));
                case TIMESTAMP -> output.writeLong(Temporal.millis((Instant) value));
            }
        }
    }

    record OfDecimal(int scale) implements BinaryValue {
        @Override
        public Object read(DataInputStream input) throws IOException {
            return new BigDecimal(new BigInteger(readBytes(input)), scale);
        }

        @Override
        public void write(DataOutputStream output, Object value) throws IOException {
            writeBytes(output, ((BigDecimal) value).unscaledValue().toByteArray());
        }
    }

    record OfArray(BinaryValue element) implements BinaryValue {
        @Override
        public Object read(DataInputStream input) throws IOException {
            int size = input.readInt();
            List<@Nullable Object> elements = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                elements.add(element.readNullable(input));
            }
            return elements;
        }

        @Override
        public void write(DataOutputStream output, Object value) throws IOException {
            List<?> elements = (List<?>) value;
            output.writeInt(elements.size());
            for (Object item : elements) {
                element.writeNullable(output, item);
            }
        }
    }

    record OfMap(BinaryValue key, BinaryValue value) implements BinaryValue {
        @Override
        public Object read(DataInputStream input) throws IOException {
            int size = input.readInt();
            Map<@Nullable Object, @Nullable Object> entries = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                entries.put(key.readNullable(input), value.readNullable(input));
            }
            return entries;
        }

        @Override
        public void write(DataOutputStream output, Object map) throws IOException {
            output.writeInt(((Map<?, ?>) map).size());
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) map).entrySet()) {
                key.writeNullable(output, entry.getKey());
                value.writeNullable(output, entry.getValue());
            }
        }
    }

    record OfStruct(List<BinaryValue> fields) implements BinaryValue {
        @Override
        public Object read(DataInputStream input) throws IOException {
            @Nullable Object[] values = new Object[fields.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = fields.get(i).readNullable(input);
            }
            return StructValue.of(values);
        }

        @Override
        public void write(DataOutputStream output, Object value) throws IOException {
            for (int i = 0; i < fields.size(); i++) {
                fields.get(i).writeNullable(output, ((StructValue) value).get(i));
            }
        }
    }

    private static byte[] readBytes(DataInputStream input) throws IOException {
        return input.readNBytes(input.readInt());
    }

    private static void writeBytes(DataOutputStream output, byte[] bytes) throws IOException {
        output.writeInt(bytes.length);
        output.write(bytes);
    }
}
