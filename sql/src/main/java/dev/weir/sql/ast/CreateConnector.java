package dev.weir.sql.ast;

/** CREATE SOURCE|SINK CONNECTOR: its properties are the connector's config. */
public record CreateConnector(Origin origin, Direction direction, boolean ifNotExists, Name name, Properties properties)
        implements Statement {

    /** Which way a connector moves data. */
    public enum Direction {
        SOURCE,
        SINK
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
