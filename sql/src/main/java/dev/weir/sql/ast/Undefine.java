package dev.weir.sql.ast;

/** UNDEFINE name. */
public record Undefine(Origin origin, String variable) implements Statement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
