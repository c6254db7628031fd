package dev.weir.sql.ast;

import java.util.List;

/** ASSERT STREAM|TABLE, for test scripts: a source has this schema and these properties. */
public record AssertSource(
        Origin origin, SourceKind kind, Name name, List<ColumnElement> elements, Properties properties)
        implements Statement {
    public AssertSource {
        elements = List.copyOf(elements);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
