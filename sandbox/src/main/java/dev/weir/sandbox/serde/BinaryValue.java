package dev.weir.sandbox.serde;

import dev.weir.sandbox.row.StructValue;
import dev.weir.sql.type.SqlType;
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
    Object read(ByteBuffer input);

    void write(BinaryOutput output, Object value);

    default @Nullable Object readNullable(ByteBuffer input) {
        return isTrue(input) ? read(input) : null;
    }

    default void writeNullable(BinaryOutput output, @Nullable Object value) {
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
        public Object read(ByteBuffer input) {
            return switch (type) {
                case BOOLEAN -> isTrue(input);
                case INTEGER -> input.getInt();
                case BIGINT -> input.getLong();
                case DOUBLE -> input.getDouble();
                case STRING -> text(input);
                case BYTES -> ByteBuffer.wrap(readBytes(input));
                case DATE -> Temporal.date(input.getInt());
                case TIME -> Temporal.time(input.getInt());
                case TIMESTAMP -> Temporal.timestamp(input.getLong());
            };
        }

        @Override
        public void write(BinaryOutput output, Object value) {
            switch (type) {
                case BOOLEAN -> output.writeBoolean((Boolean) value);
                case INTEGER -> output.writeInt((Integer) value);
                case BIGINT -> output.writeLong((Long) value);
                case DOUBLE -> output.writeDouble((Double) value);
                case STRING -> output.writeBytes(((String) value).getBytes(StandardCharsets.UTF_8));
                case BYTES -> output.writeBytes(Bytes.array((ByteBuffer) value));
                case DATE -> output.writeInt(Temporal.days((LocalDate) value));
                case TIME -> output.writeInt(Temporal.millis((LocalTime) value));
                case TIMESTAMP -> output.writeLong(Temporal.millis((Instant) value));
            }
        }
    }

    record OfDecimal(int scale) implements BinaryValue {
        @Override
        public Object read(ByteBuffer input) {
            return new BigDecimal(new BigInteger(readBytes(input)), scale);
        }

        @Override
        public void write(BinaryOutput output, Object value) {
            output.writeBytes(((BigDecimal) value).unscaledValue().toByteArray());
        }
    }

    record OfArray(BinaryValue element) implements BinaryValue {
        @Override
        public Object read(ByteBuffer input) {
            int size = input.getInt();
            List<@Nullable Object> elements = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                elements.add(element.readNullable(input));
            }
            return elements;
        }

        @Override
        public void write(BinaryOutput output, Object value) {
            List<?> elements = (List<?>) value;
            output.writeInt(elements.size());
            for (Object item : elements) {
                element.writeNullable(output, item);
            }
        }
    }

    record OfMap(BinaryValue key, BinaryValue value) implements BinaryValue {
        @Override
        public Object read(ByteBuffer input) {
            int size = input.getInt();
            Map<@Nullable Object, @Nullable Object> entries = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                entries.put(key.readNullable(input), value.readNullable(input));
            }
            return entries;
        }

        @Override
        public void write(BinaryOutput output, Object map) {
            output.writeInt(((Map<?, ?>) map).size());
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) map).entrySet()) {
                key.writeNullable(output, entry.getKey());
                value.writeNullable(output, entry.getValue());
            }
        }
    }

    record OfStruct(List<BinaryValue> fields) implements BinaryValue {
        @Override
        public Object read(ByteBuffer input) {
            @Nullable Object[] values = new Object[fields.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = fields.get(i).readNullable(input);
            }
            return StructValue.of(values);
        }

        @Override
        public void write(BinaryOutput output, Object value) {
            for (int i = 0; i < fields.size(); i++) {
                fields.get(i).writeNullable(output, ((StructValue) value).get(i));
            }
        }
    }

    private static boolean isTrue(ByteBuffer input) {
        return input.get() != 0;
    }

    private static String text(ByteBuffer input) {
        int length = input.getInt();
        int start = input.position();
        input.position(start + length);
        return new String(input.array(), input.arrayOffset() + start, length, StandardCharsets.UTF_8);
    }

    private static byte[] readBytes(ByteBuffer input) {
        byte[] bytes = new byte[input.getInt()];
        input.get(bytes);
        return bytes;
    }
}
