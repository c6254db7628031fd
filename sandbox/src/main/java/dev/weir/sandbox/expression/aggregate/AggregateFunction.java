package dev.weir.sandbox.expression.aggregate;

import dev.weir.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/** Folds rows of a group into a state, which is a SQL value, so that a store can keep it. States are never changed in place. */
public interface AggregateFunction {
    SqlType stateType();

    @Nullable
    Object initial();

    @Nullable
    Object add(@Nullable Object state, @Nullable Object[] arguments);

    @Nullable
    Object result(@Nullable Object state);

    /** The state of two sessions that have become one; {@code later} is that of the later one. */
    @Nullable
    Object merge(@Nullable Object earlier, @Nullable Object later);

    /** Takes a row out again, which only happens on tables. */
    @Nullable
    Object remove(@Nullable Object state, @Nullable Object[] arguments);
}
