package dev.weir.sql.ast;

import java.util.List;

/**
 * CREATE [OR REPLACE] [SOURCE] STREAM|TABLE over a topic.
 *
 * @param readOnly CREATE SOURCE …
 */
public record CreateSource(
        Origin origin,
        SourceKind kind,
        boolean orReplace,
        boolean readOnly,
        boolean ifNotExists,
        Name name,
        List<ColumnElement> elements,
        Properties properties)
        implements Statement {
    public CreateSource {
        elements = List.copyOf(elements);
    }

    /** Without OR REPLACE and IF NOT EXISTS: what should exist, and not what to do if it does. */
    public CreateSource unconditional() {
        return new CreateSource(origin, kind, false, readOnly, false, name, elements, properties);
    }

    /** As CREATE OR REPLACE. */
    public CreateSource replacing() {
        return new CreateSource(origin, kind, true, readOnly, false, name, elements, properties);
    }

    public CreateSource with(List<ColumnElement> otherElements, Properties otherProperties) {
        return new CreateSource(origin, kind, orReplace, readOnly, ifNotExists, name, otherElements, otherProperties);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
