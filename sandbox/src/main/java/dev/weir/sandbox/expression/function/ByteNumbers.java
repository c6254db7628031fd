package dev.weir.sandbox.expression.function;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Numbers and UUIDs from their bytes. */
final class ByteNumbers {
    private ByteNumbers() {}

    static Object integer(@Nullable Object[] values) {
        return buffer(values, Integer.BYTES).getInt();
    }

    static Object bigint(@Nullable Object[] values) {
        return buffer(values, Long.BYTES).getLong();
    }

    static Object floating(@Nullable Object[] values) {
        return buffer(values, Double.BYTES).getDouble();
    }

    static @Nullable Object uuid(ByteBuffer bytes) {
        ByteBuffer copy = bytes.duplicate();
        return copy.remaining() == 16 ? new UUID(copy.getLong(), copy.getLong()).toString() : null;
    }

    private static ByteBuffer buffer(@Nullable Object[] values, int size) {
        ByteBuffer bytes = ((ByteBuffer) Objects.requireNonNull(values[0])).duplicate();
        if (bytes.remaining() != size) {
            throw new IllegalArgumentException("expected " + size + " bytes, got " + bytes.remaining());
        }
        return bytes.order(values.length > 1 ? order(String.valueOf(values[1])) : ByteOrder.BIG_ENDIAN);
    }

    private static ByteOrder order(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "BIG_ENDIAN" -> ByteOrder.BIG_ENDIAN;
            case "LITTLE_ENDIAN" -> ByteOrder.LITTLE_ENDIAN;
            default -> throw new IllegalArgumentException("not a byte order: " + name);
        };
    }
}
