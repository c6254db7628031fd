package dev.weir.sandbox.serde;

import java.nio.ByteBuffer;

/** BYTES values as arrays. */
final class Bytes {
    private Bytes() {}

    /** The readable bytes; the buffer stays as it is. */
    static byte[] array(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
