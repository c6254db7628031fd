package io.confluent.ksql.function.udaf;

import io.confluent.ksql.schema.ksql.SqlArgument;
import io.confluent.ksql.schema.ksql.types.SqlType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate function.
 *
 * @param <I> what a row brings: a value, a tuple of them, or {@link VariadicArgs}
 * @param <A> the state of a group
 * @param <O> the result
 */
public interface Udaf<I, A, O> {
    A initialize();

    A aggregate(I current, A aggregate);

    /** The state of two groups that have become one. */
    A merge(A first, A second);

    /** Null where there is no result. */
    @Nullable
    O map(A aggregate);

    /** Called once, before anything else, with the types of the arguments. */
    default void initializeTypeArguments(List<SqlArgument> types) {}

    /** The type of the state, where neither Java nor the factory's annotation says it. */
    default Optional<SqlType> getAggregateSchema() {
        return Optional.empty();
    }

    /** The type of the result, where neither Java nor the factory's annotation says it. */
    default Optional<SqlType> getReturnSchema() {
        return Optional.empty();
    }
}
