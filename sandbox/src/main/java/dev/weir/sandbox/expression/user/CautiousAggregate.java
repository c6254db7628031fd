package dev.weir.sandbox.expression.user;

import dev.weir.sandbox.expression.aggregate.AggregateFunction;
import dev.weir.sql.type.SqlType;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An aggregate function that may throw: then its group stays as it was. */
record CautiousAggregate(AggregateFunction function, Consumer<RuntimeException> failures) implements AggregateFunction {
    @Override
    public SqlType stateType() {
        return function.stateType();
    }

    @Override
    public @Nullable Object initial() {
        return orElse(null, function::initial);
    }

    @Override
    public @Nullable Object add(@Nullable Object state, @Nullable Object[] arguments) {
        return orElse(state, () -> function.add(state, arguments));
    }

    @Override
    public @Nullable Object remove(@Nullable Object state, @Nullable Object[] arguments) {
        return orElse(state, () -> function.remove(state, arguments));
    }

    @Override
    public @Nullable Object merge(@Nullable Object earlier, @Nullable Object later) {
        return orElse(later, () -> function.merge(earlier, later));
    }

    @Override
    public @Nullable Object result(@Nullable Object state) {
        return orElse(null, () -> function.result(state));
    }

    private @Nullable Object orElse(@Nullable Object fallback, Supplier<@Nullable Object> code) {
        try {
            return code.get();
        } catch (RuntimeException failure) {
            failures.accept(failure);
            return fallback;
        }
    }
}
