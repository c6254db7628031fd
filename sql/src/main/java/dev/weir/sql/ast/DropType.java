package dev.weir.sql.ast;

/** DROP TYPE. */
public record DropType(Origin origin, boolean ifExists, Name name) implements Statement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
