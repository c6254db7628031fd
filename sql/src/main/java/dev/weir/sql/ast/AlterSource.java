package dev.weir.sql.ast;

import java.util.List;

/** ALTER STREAM|TABLE … ADD COLUMN. */
public record AlterSource(Origin origin, SourceKind kind, Name name, List<ColumnElement> added) implements Statement {
    public AlterSource {
        added = List.copyOf(added);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
