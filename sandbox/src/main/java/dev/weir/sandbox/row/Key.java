package dev.weir.sandbox.row;

import org.jspecify.annotations.Nullable;

/** What a record is partitioned and grouped by: its key columns and, for windowed sources, its window. */
public record Key(Row columns, WindowBounds window) {

    public static Key of(Row columns) {
        return new Key(columns, WindowBounds.NONE);
    }

    public static Key of(@Nullable Object... columns) {
        return of(Row.of(columns));
    }
}
