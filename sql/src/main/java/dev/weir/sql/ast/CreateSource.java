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

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
