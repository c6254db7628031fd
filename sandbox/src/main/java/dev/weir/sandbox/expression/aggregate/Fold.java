package dev.weir.sandbox.expression.aggregate;

import dev.weir.sql.type.SqlType;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An aggregate function of one argument that ignores nulls and never has a null state. */
record Fold(
        SqlType stateType,
        Object initial,
        BinaryOperator<Object> adding,
        BinaryOperator<Object> removing,
        BinaryOperator<Object> merging,
        UnaryOperator<Object> finishing)
        implements AggregateFunction {

    static final BinaryOperator<Object> NO_REMOVAL = (state, value) -> {
        throw new UnsupportedOperationException("this aggregate function can't take rows out again");
    };

    @Override
    public @Nullable Object add(@Nullable Object state, @Nullable Object[] arguments) {
        Object value = arguments[0];
        return value == null || state == null ? state : adding.apply(state, value);
    }

    @Override
    public @Nullable Object remove(@Nullable Object state, @Nullable Object[] arguments) {
        Object value = arguments[0];
        return value == null || state == null ? state : removing.apply(state, value);
    }

    @Override
    public @Nullable Object result(@Nullable Object state) {
        return state == null ? null : finishing.apply(state);
    }

    @Override
    public @Nullable Object merge(@Nullable Object earlier, @Nullable Object later) {
        return earlier == null || later == null ? earlier : merging.apply(earlier, later);
    }
}
