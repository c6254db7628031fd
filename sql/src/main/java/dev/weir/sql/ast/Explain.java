package dev.weir.sql.ast;

/** EXPLAIN of a statement or of a running query. */
public record Explain(Origin origin, Subject subject) implements Statement {

    /** What is explained. */
    public sealed interface Subject {
        record OfStatement(Statement statement) implements Subject {}

        record OfQuery(Name queryId) implements Subject {}
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
