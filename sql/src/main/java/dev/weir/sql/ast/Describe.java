package dev.weir.sql.ast;

/** DESCRIBE. */
public record Describe(Origin origin, Subject subject) implements Statement {

    /** What is described. */
    public sealed interface Subject {
        record OfSource(Name name, boolean extended) implements Subject {}

        /** DESCRIBE STREAMS or TABLES. */
        record OfAll(SourceKind kind, boolean extended) implements Subject {}

        record OfFunction(Name name) implements Subject {}

        record OfConnector(Name name) implements Subject {}
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
