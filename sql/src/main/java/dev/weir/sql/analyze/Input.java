package dev.weir.sql.analyze;

import dev.weir.sql.ast.Relation;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.DataSource;
import dev.weir.sql.schema.PseudoColumn;
import java.util.ArrayList;
import java.util.List;

/**
 * A source that a query reads.
 *
 * @param alias how the query calls it: the source's own name, unless it is given another
 */
record Input(String alias, DataSource source, Relation.Source written) {
    /** The columns that {@code *} means: keys first, headers last. */
    List<Column> declared() {
        List<Column> columns = new ArrayList<>(source.schema().key());
        columns.addAll(source.schema().value());
        columns.addAll(source.schema().headers());
        return columns;
    }

    /** Everything a row of this source has, in the order of its step: values, what every record has, the key, the bounds of its window. */
    List<Column> visible() {
        List<Column> columns = new ArrayList<>();
        source.schema().columns().stream()
                .filter(column -> !column.isKey())
                .forEach(column -> columns.add(Column.value(column.name(), column.type())));
        PseudoColumn.ofEveryRecord().forEach(pseudo -> columns.add(pseudo.column()));
        source.schema().key().forEach(key -> columns.add(Column.value(key.name(), key.type())));
        if (source.window().isPresent()) {
            PseudoColumn.windowBounds().forEach(bound -> columns.add(bound.column()));
        }
        return columns;
    }

    /** How a column is called after a join. */
    String prefixed(String column) {
        return alias + "_" + column;
    }
}
