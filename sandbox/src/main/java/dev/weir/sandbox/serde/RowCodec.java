package dev.weir.sandbox.serde;

import dev.weir.sandbox.row.Row;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a topic to the columns of a key or a value, and back. Not shared between threads.
 * A record that doesn't fit raises {@link org.apache.kafka.common.errors.SerializationException}.
 */
public interface RowCodec {
    /** Null where the bytes stand for no row at all, such as JSON's {@code null}. */
    @Nullable
    Row read(byte[] bytes);

    byte @Nullable [] write(Row row);
}
