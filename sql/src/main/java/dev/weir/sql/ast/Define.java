package dev.weir.sql.ast;

/** DEFINE name = 'value': gives a variable its value for the statements that follow. */
public record Define(Origin origin, String variable, String value) implements Statement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
