package dev.weir.sql.ast;

/** INSERT INTO … SELECT: a persistent query that writes into an existing stream. */
public record InsertSelect(Origin origin, Name target, Properties properties, Query query) implements Statement {
    public InsertSelect with(Properties otherProperties, Query otherQuery) {
        return new InsertSelect(origin, target, otherProperties, otherQuery);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
