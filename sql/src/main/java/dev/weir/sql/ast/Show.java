package dev.weir.sql.ast;

/** SHOW or LIST: one record for each thing there is a list of. */
public record Show(Origin origin, Listing listing) implements Statement {

    /** What is listed. */
    public sealed interface Listing {
        record PropertyList() implements Listing {}

        /** @param all with the internal topics */
        record Topics(boolean all, boolean extended) implements Listing {}

        record Sources(SourceKind kind, boolean extended) implements Listing {}

        record Functions() implements Listing {}

        record Connectors(Scope scope) implements Listing {}

        record ConnectorPlugins() implements Listing {}

        record Types() implements Listing {}

        record Variables() implements Listing {}

        record Queries(boolean extended) implements Listing {}
    }

    /** Which connectors are listed. */
    public enum Scope {
        ALL,
        SOURCE,
        SINK
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
