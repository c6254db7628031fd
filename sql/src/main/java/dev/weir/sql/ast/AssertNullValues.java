package dev.weir.sql.ast;

import java.util.List;

/** ASSERT NULL VALUES, for test scripts: the next record of a source is a tombstone with this key. */
public record AssertNullValues(Origin origin, Name source, List<Name> columns, List<Expression> keys)
        implements Statement {
    public AssertNullValues {
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
