package dev.weir.sql.ast;

import java.util.List;

/** ASSERT VALUES, for test scripts: the next row of a source. */
public record AssertValues(Origin origin, Name source, List<Name> columns, List<Expression> values)
        implements Statement {
    public AssertValues {
        columns = List.copyOf(columns);
        values = List.copyOf(values);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
