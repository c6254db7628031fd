package dev.weir.sql.ast;

/** DROP STREAM|TABLE. */
public record DropSource(Origin origin, SourceKind kind, boolean ifExists, Name name, boolean deleteTopic)
        implements Statement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
