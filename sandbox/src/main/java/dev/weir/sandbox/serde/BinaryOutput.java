package dev.weir.sandbox.serde;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Bytes that grow as they are written. The JDK's streams would take a lock for each of them. */
final class BinaryOutput {
    private ByteBuffer buffer = ByteBuffer.allocate(64);

    void writeBoolean(boolean value) {
        room(1).put((byte) (value ? 1 : 0));
    }

    void writeInt(int value) {
        room(Integer.BYTES).putInt(value);
    }

    void writeLong(long value) {
        room(Long.BYTES).putLong(value);
    }

    void writeDouble(double value) {
        room(Double.BYTES).putDouble(value);
    }

    /** The length first. */
    void writeBytes(byte[] bytes) {
        room(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes);
    }

    byte[] toBytes() {
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            int capacity = Math.max(2 * buffer.capacity(), buffer.position() + bytes);
            buffer = ByteBuffer.allocate(capacity).put(buffer.flip());
        }
        return buffer;
    }
}
