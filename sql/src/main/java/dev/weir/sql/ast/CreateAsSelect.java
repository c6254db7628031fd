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
    /** Without OR REPLACE and IF NOT EXISTS: what should exist, and not what to do if it does. */
    public CreateAsSelect unconditional() {
        return new CreateAsSelect(origin, kind, false, false, name, properties, query);
    }

    /** As CREATE OR REPLACE. */
    public CreateAsSelect replacing() {
        return new CreateAsSelect(origin, kind, true, false, name, properties, query);
    }

    public CreateAsSelect with(Properties otherProperties, Query otherQuery) {
        return new CreateAsSelect(origin, kind, orReplace, ifNotExists, name, otherProperties, otherQuery);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
