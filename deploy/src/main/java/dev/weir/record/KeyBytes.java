package dev.weir.record;

import dev.weir.model.DataFormat.KeyType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes keys as ksqlDB's KAFKA format has them: text as UTF-8, numbers big-endian. */
public final class KeyBytes {
    private KeyBytes() {}

    /** @throws NumberFormatException if the value is not of the type */
    public static byte[] of(String value, KeyType type) {
        return switch (type) {
            case STRING -> value.getBytes(StandardCharsets.UTF_8);
            case INTEGER ->
                ByteBuffer.allocate(Integer.BYTES)
                        .putInt(Integer.parseInt(value))
                        .array();
            case BIGINT ->
                ByteBuffer.allocate(Long.BYTES).putLong(Long.parseLong(value)).array();
            case DOUBLE ->
                ByteBuffer.allocate(Double.BYTES)
                        .putDouble(Double.parseDouble(value))
                        .array();
        };
    }
}
