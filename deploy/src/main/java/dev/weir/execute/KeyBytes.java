package dev.weir.execute;

import dev.weir.model.DataFormat.KeyType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes keys as ksqlDB's KAFKA format has them: text as UTF-8, numbers big-endian. */
final class KeyBytes {
    private KeyBytes() {}

    static byte[] of(DataLine line, String value, KeyType type) throws DataLine.Wrong {
        try {
            return switch (type) {
                case STRING -> value.getBytes(StandardCharsets.UTF_8);
                case INTEGER ->
                    ByteBuffer.allocate(Integer.BYTES)
                            .putInt(Integer.parseInt(value))
                            .array();
                case BIGINT ->
                    ByteBuffer.allocate(Long.BYTES)
                            .putLong(Long.parseLong(value))
                            .array();
                case DOUBLE ->
                    ByteBuffer.allocate(Double.BYTES)
                            .putDouble(Double.parseDouble(value))
                            .array();
            };
        } catch (NumberFormatException e) {
            throw line.wrong("its key `" + value + "` is not of type " + type);
        }
    }
}
