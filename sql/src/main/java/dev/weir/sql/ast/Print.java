package dev.weir.sql.ast;

import java.util.OptionalLong;

/** PRINT topic: shows a topic's records. */
public record Print(Origin origin, Name topic, boolean fromBeginning, OptionalLong interval, OptionalLong limit)
        implements Statement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
