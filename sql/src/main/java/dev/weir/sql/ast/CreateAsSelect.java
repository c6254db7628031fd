package dev.weir.sql.ast;

/** CREATE [OR REPLACE] STREAM|TABLE … AS SELECT. */
public record CreateAsSelect(
        Origin origin,
        SourceKind kind,
        boolean orReplace,
        boolean ifNotExists,
        Name name,
        Properties properties,
        Query query)
        implements Statement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
