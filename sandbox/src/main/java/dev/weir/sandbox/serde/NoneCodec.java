package dev.weir.sandbox.serde;

import dev.weir.sandbox.row.Row;
import org.jspecify.annotations.Nullable;

/** NONE: no columns, no bytes. */
final class NoneCodec implements RowCodec {
    @Override
    public @Nullable Row read(byte[] bytes) {
        return null;
    }

    @Override
    public byte @Nullable [] write(Row row) {
        return null;
    }
}
