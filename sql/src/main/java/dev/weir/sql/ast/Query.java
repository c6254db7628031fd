package dev.weir.sql.ast;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * SELECT. On its own it is a pull query, or a push query with EMIT; inside CREATE … AS and INSERT INTO it always emits.
 */
public record Query(
        Origin origin,
        List<SelectItem> select,
        Relation from,
        Optional<Window> window,
        Optional<Expression> where,
        Optional<Grouping> groupBy,
        Optional<Grouping> partitionBy,
        Optional<Expression> having,
        Optional<Emit> emit,
        OptionalInt limit)
        implements Statement {

    public Query {
        select = List.copyOf(select);
    }

    /** When a query emits. */
    public enum Emit {
        CHANGES,
        FINAL
    }

    /** The expressions of GROUP BY or PARTITION BY; there may be none, as in {@code GROUP BY ()}. */
    public record Grouping(Origin origin, List<Expression> expressions) implements Node {
        public Grouping {
            expressions = List.copyOf(expressions);
        }
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
