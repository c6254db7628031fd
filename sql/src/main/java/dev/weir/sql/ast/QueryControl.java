package dev.weir.sql.ast;

import java.util.Optional;

/**
 * TERMINATE, PAUSE or RESUME.
 *
 * @param queryId empty for ALL
 */
public record QueryControl(Origin origin, Action action, Optional<Name> queryId) implements Statement {

    /** What to do with a running query. */
    public enum Action {
        TERMINATE,
        PAUSE,
        RESUME
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
