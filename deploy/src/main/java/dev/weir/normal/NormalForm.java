package dev.weir.normal;

import dev.weir.sql.ast.ColumnElement;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.CreateSource;
import dev.weir.sql.ast.CreateType;
import dev.weir.sql.ast.InsertSelect;
import dev.weir.sql.ast.Statement;
import java.util.List;

/**
 * Brings statements into their normal form: what ksqlDB fills in is filled in, what has several spellings gets one, and what only says how
 * to deal with an existing object (OR REPLACE, IF NOT EXISTS) is left out. Origins stay, so that a difference can be shown where it is written.
 */
public final class NormalForm {
    private NormalForm() {}

    public static Statement of(Statement statement) {
        if (statement instanceof CreateSource create) {
            return create.unconditional()
                    .with(columns(create.elements()), NormalProperties.ofSource(create.properties()));
        }
        if (statement instanceof CreateAsSelect create) {
            return create.unconditional()
                    .with(NormalProperties.ofQuery(create.properties(), create.name()), NormalQuery.of(create.query()));
        }
        if (statement instanceof InsertSelect insert) {
            return insert.with(NormalProperties.of(insert.properties()), NormalQuery.of(insert.query()));
        }
        if (statement instanceof CreateType type) {
            return new CreateType(type.origin(), false, type.name(), NormalType.of(type.type()));
        }
        return statement;
    }

    static List<ColumnElement> columns(List<ColumnElement> columns) {
        return columns.stream()
                .map(column -> new ColumnElement(
                        column.origin(), column.name(), NormalType.of(column.type()), column.constraint()))
                .toList();
    }
}
