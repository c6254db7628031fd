package dev.weir.sandbox.row;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The value of a STRUCT: its fields in the order of the type, which knows their names. */
public final class StructValue {
    private final @Nullable Object[] fields;

    private StructValue(@Nullable Object[] fields) {
        this.fields = fields;
    }

    public static StructValue of(@Nullable Object... fields) {
        return new StructValue(fields);
    }

    public @Nullable Object get(int index) {
        return fields[index];
    }

    public int size() {
        return fields.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StructValue struct && Arrays.equals(fields, struct.fields);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(fields);
    }

    @Override
    public String toString() {
        return Arrays.toString(fields);
    }
}
