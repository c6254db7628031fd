package dev.weir.sql.ast;

/** SET 'name'='value': holds for the statements that follow. */
public record SetProperty(Origin origin, String property, String value) implements Statement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
