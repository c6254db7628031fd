package dev.weir.sql.ast;

/** CREATE TYPE … AS. */
public record CreateType(Origin origin, boolean ifNotExists, Name name, TypeName type) implements Statement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
