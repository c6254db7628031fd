package dev.weir.cli.render;

import java.util.List;

/**
 * Rows for people and programs alike.
 *
 * @param kind what a row is, in one word: the {@code type} of its JSON line
 * @param columns their names in JSON; people read them in capitals
 */
public record Table(String kind, List<String> columns, List<List<Cell>> rows) {

    /** @param text what it says, in JSON too */
    public record Cell(String text, Role role) {
        public static Cell of(String text) {
            return new Cell(text, Role.PLAIN);
        }
    }

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("a row of " + row.size() + " cells under " + columns);
            }
        }
    }
}
