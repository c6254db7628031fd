package dev.weir.sql.ast;

/** UNSET 'name'. */
public record UnsetProperty(Origin origin, String property) implements Statement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
