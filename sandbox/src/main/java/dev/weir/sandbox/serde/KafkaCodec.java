package dev.weir.sandbox.serde;

import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.schema.UnsupportedFormatException;
import dev.weir.sql.type.SqlType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** KAFKA: one column, in the bytes that Kafka's own serializers make. */
final class KafkaCodec implements RowCodec {
    private final SqlType.Primitive type;

    private KafkaCodec(SqlType.Primitive type) {
        this.type = type;
    }

    static RowCodec of(SqlType type) {
        if (type instanceof SqlType.Primitive primitive) {
            return new KafkaCodec(primitive);
        }
        throw new UnsupportedFormatException("The KAFKA format does not support the type " + type + ".");
    }

    @Override
    public Row read(byte[] bytes) {
        return Row.of(value(bytes));
    }

    private Object value(byte[] bytes) {
        return switch (type) {
            case INTEGER -> fixed(bytes, Integer.BYTES).getInt();
            case BIGINT -> fixed(bytes, Long.BYTES).getLong();
            case DOUBLE -> fixed(bytes, Double.BYTES).getDouble();
            case STRING -> new String(bytes, StandardCharsets.UTF_8);
            case BYTES -> ByteBuffer.wrap(bytes);
            case BOOLEAN, DATE, TIME, TIMESTAMP -> throw unsupported();
        };
    }

    private static ByteBuffer fixed(byte[] bytes, int size) {
        if (bytes.length != size) {
            throw new SerializationException("expected " + size + " bytes, got " + bytes.length);
        }
        return ByteBuffer.wrap(bytes);
    }

    @Override
    public byte @Nullable [] write(Row row) {
        Object value = row.get(0);
        if (value == null) {
            return null;
        }
        return switch (type) {
            case INTEGER ->
                ByteBuffer.allocate(Integer.BYTES).putInt((Integer) value).array();
            case BIGINT -> ByteBuffer.allocate(Long.BYTES).putLong((Long) value).array();
            case DOUBLE ->
                ByteBuffer.allocate(Double.BYTES).putDouble((Double) value).array();
            case STRING -> ((String) value).getBytes(StandardCharsets.UTF_8);
            case BYTES -> Bytes.array((ByteBuffer) value);
            case BOOLEAN, DATE, TIME, TIMESTAMP -> throw unsupported();
        };
    }

    private UnsupportedFormatException unsupported() {
        return new UnsupportedFormatException("The KAFKA format does not support the type " + type + ".");
    }
}
