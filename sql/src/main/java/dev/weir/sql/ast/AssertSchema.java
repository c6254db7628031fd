package dev.weir.sql.ast;

import java.util.Optional;
import java.util.OptionalInt;

/** ASSERT [NOT EXISTS] SCHEMA. */
public record AssertSchema(
        Origin origin, boolean exists, Optional<Name> subject, OptionalInt id, Optional<TimeSpan> timeout)
        implements Statement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
