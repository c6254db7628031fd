package dev.weir.sql.ast;

import java.util.List;

/**
 * INSERT INTO … VALUES: one row.
 *
 * @param columns empty where all columns are meant, in their order
 */
public record InsertValues(Origin origin, Name target, List<Name> columns, List<Expression> values)
        implements Statement {
    public InsertValues {
        columns = List.copyOf(columns);
        values = List.copyOf(values);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
