package dev.weir.sql.ast;

import java.util.Optional;

/** ASSERT [NOT EXISTS] TOPIC. */
public record AssertTopic(Origin origin, boolean exists, Name topic, Properties properties, Optional<TimeSpan> timeout)
        implements Statement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
