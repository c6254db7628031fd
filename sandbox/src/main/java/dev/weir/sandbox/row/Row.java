package dev.weir.sandbox.row;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values in the order of a schema. It never changes once it is made; whoever makes one gives its array away. */
public final class Row {
    public static final Row EMPTY = new Row(new Object[0]);

    private final @Nullable Object[] values;

    private Row(@Nullable Object[] values) {
        this.values = values;
    }

    public static Row of(@Nullable Object... values) {
        return new Row(values);
    }

    public @Nullable Object get(int index) {
        return values[index];
    }

    public int size() {
        return values.length;
    }

    /** This row with {@code more} values behind its own. */
    public Row append(@Nullable Object... more) {
        @Nullable Object[] all = Arrays.copyOf(values, values.length + more.length);
        System.arraycopy(more, 0, all, values.length, more.length);
        return new Row(all);
    }

    public Row append(Row more) {
        return append(more.values);
    }

    /** The first {@code count} values. */
    public Row head(int count) {
        return count == values.length ? this : new Row(Arrays.copyOf(values, count));
    }

    /** The values, for a new row; the array is the caller's. */
    public @Nullable Object[] copy() {
        return values.clone();
    }

    public List<@Nullable Object> asList() {
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Row row && Arrays.equals(values, row.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
