package dev.weir.sandbox.topology;

import dev.weir.sandbox.row.Key;
import dev.weir.sandbox.row.Row;
import org.jspecify.annotations.Nullable;

/** How a table is read from outside: the store behind it, and what makes the table's row of what the store holds. */
record TableView(String store, Kind kind, Reading reading) {

    static TableView of(String store, Kind kind) {
        return new TableView(store, kind, (key, stored) -> stored);
    }

    TableView then(Reading next) {
        return new TableView(store, kind, (key, stored) -> {
            Row row = reading.row(key, stored);
            return row == null ? null : next.row(key, row);
        });
    }

    boolean windowed() {
        return kind != Kind.KEYS;
    }

    /** What the store's keys are. */
    enum Kind {
        KEYS,
        WINDOWS,
        SESSIONS
    }

    /** Null where the table has no such row. */
    @FunctionalInterface
    interface Reading {
        @Nullable
        Row row(Key key, Row stored);
    }
}
