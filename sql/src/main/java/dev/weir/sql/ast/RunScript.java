package dev.weir.sql.ast;

/** RUN SCRIPT 'file', for test scripts and the interactive client. */
public record RunScript(Origin origin, String path) implements Statement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
