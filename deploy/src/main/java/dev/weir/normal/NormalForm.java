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
            return source(create);
        }
        if (statement instanceof CreateAsSelect create) {
            return query(create);
        }
        if (statement instanceof InsertSelect insert) {
            return new InsertSelect(
                    insert.origin(),
                    insert.target(),
                    NormalProperties.of(insert.properties()),
                    NormalQuery.of(insert.query()));
        }
        if (statement instanceof CreateType type) {
            return new CreateType(type.origin(), false, type.name(), NormalType.of(type.type()));
        }
        return statement;
    }

    private static CreateSource source(CreateSource create) {
        return new CreateSource(
                create.origin(),
                create.kind(),
                false,
                create.readOnly(),
                false,
                create.name(),
                columns(create.elements()),
                NormalProperties.ofSource(create.properties()));
    }

    private static CreateAsSelect query(CreateAsSelect create) {
        return new CreateAsSelect(
                create.origin(),
                create.kind(),
                false,
                false,
                create.name(),
                NormalProperties.ofQuery(create.properties(), create.name()),
                NormalQuery.of(create.query()));
    }

    private static List<ColumnElement> columns(List<ColumnElement> columns) {
        return columns.stream()
                .map(column -> new ColumnElement(
                        column.origin(), column.name(), NormalType.of(column.type()), column.constraint()))
                .toList();
    }
}
