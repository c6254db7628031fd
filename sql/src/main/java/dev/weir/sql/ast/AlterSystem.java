package dev.weir.sql.ast;

/** ALTER SYSTEM 'name'='value'. */
public record AlterSystem(Origin origin, String property, String value) implements Statement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
