package dev.weir.sandbox.serde;

import java.nio.ByteBuffer;
import org.apache.kafka.common.errors.SerializationException;

/** What stands before a record whose schema is registered: a zero byte and the schema's id in four bytes. */
final class WireFormat {
    static final int LENGTH = 1 + Integer.BYTES;

    private static final byte MAGIC = 0;

    private WireFormat() {}

    static int id(byte[] bytes) {
        if (bytes.length < LENGTH || bytes[0] != MAGIC) {
            throw new SerializationException("not in the schema registry's wire format");
        }
        return ByteBuffer.wrap(bytes).getInt(1);
    }

    /** The header, then what follows it. */
    static byte[] join(int id, byte[]... parts) {
        int length = LENGTH;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteBuffer buffer = ByteBuffer.allocate(length).put(MAGIC).putInt(id);
        for (byte[] part : parts) {
            buffer.put(part);
        }
        return buffer.array();
    }
}
