package dev.weir.sql.schema;

import dev.weir.sql.ast.ColumnElement;
import dev.weir.sql.ast.Name;
import dev.weir.sql.ast.Origin;

/** Columns as a CREATE STREAM or CREATE TABLE would say them. */
public final class WrittenColumns {
    private WrittenColumns() {}

    /** A column of a source, its type written out. */
    public static ColumnElement of(Column column, DataSource source) {
        return new ColumnElement(
                Origin.GENERATED,
                new Name(Origin.GENERATED, column.name()),
                WrittenTypes.of(column.type()),
                constraint(column, source));
    }

    private static ColumnElement.Constraint constraint(Column column, DataSource source) {
        return switch (column.role()) {
            case KEY ->
                source.isTable() ? new ColumnElement.Constraint.PrimaryKey() : new ColumnElement.Constraint.Key();
            case HEADERS -> new ColumnElement.Constraint.Headers(column.headerKey());
            case VALUE -> new ColumnElement.Constraint.None();
        };
    }
}
