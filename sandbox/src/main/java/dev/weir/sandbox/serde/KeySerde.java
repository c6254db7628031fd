package dev.weir.sandbox.serde;

import dev.weir.sandbox.row.Key;
import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.row.WindowBounds;
import dev.weir.sql.schema.WindowType;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Keys of a topic. A windowed key is the key's bytes with the window's start behind them (time windows) or its end and its start
 * (sessions), eight bytes each, as Kafka Streams writes them.
 */
public record KeySerde(RowCodec codec, Optional<WindowType> window) implements Serde<Key> {
    public static KeySerde plain(RowCodec codec) {
        return new KeySerde(codec, Optional.empty());
    }

    @Override
    public Serializer<Key> serializer() {
        return (topic, key) -> key == null ? null : write(key);
    }

    @Override
    public Deserializer<Key> deserializer() {
        return (topic, bytes) -> bytes == null ? null : read(bytes);
    }

    private byte @Nullable [] write(Key key) {
        byte[] bytes = codec.write(key.columns());
        if (bytes == null || window.isEmpty()) {
            return bytes;
        }
        ByteBuffer buffer = ByteBuffer.allocate(bytes.length + suffix()).put(bytes);
        if (window.get().isSession()) {
            buffer.putLong(key.window().end());
        }
        return buffer.putLong(key.window().start()).array();
    }

    private @Nullable Key read(byte[] bytes) {
        if (window.isEmpty()) {
            Row columns = codec.read(bytes);
            return columns == null ? null : Key.of(columns);
        }
        int length = bytes.length - suffix();
        if (length < 0) {
            throw new SerializationException("the key is too short to have a window");
        }
        Row columns = codec.read(Arrays.copyOf(bytes, length));
        return columns == null
                ? null
                : new Key(columns, bounds(ByteBuffer.wrap(bytes, length, suffix()), window.get()));
    }

    private static WindowBounds bounds(ByteBuffer suffix, WindowType window) {
        if (window.isSession()) {
            long end = suffix.getLong();
            return new WindowBounds(suffix.getLong(), end);
        }
        long start = suffix.getLong();
        return new WindowBounds(
                start, window.size().map(size -> start + size.toMillis()).orElse(Long.MAX_VALUE));
    }

    private int suffix() {
        return window.orElseThrow().isSession() ? 2 * Long.BYTES : Long.BYTES;
    }
}
