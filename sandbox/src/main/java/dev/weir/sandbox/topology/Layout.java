package dev.weir.sandbox.topology;

import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.Schema;
import java.util.List;

/** Which column is where in the flat rows of a step: all of its columns but the key's. */
record Layout(List<Column> columns) {
    Layout {
        columns = List.copyOf(columns);
    }

    static Layout of(Schema schema) {
        return new Layout(
                schema.columns().stream().filter(column -> !column.isKey()).toList());
    }

    /** The position of a column, or -1. */
    int find(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    int size() {
        return columns.size();
    }
}
