package dev.weir.sandbox.expression.user;

import dev.weir.functions.AggregateInput;
import dev.weir.sandbox.expression.aggregate.AggregateFunction;
import dev.weir.sql.type.SqlType;
import io.confluent.ksql.function.udaf.TableUdaf;
import io.confluent.ksql.function.udaf.Udaf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate function that is written in Java.
 *
 * @param arguments the types of what a row brings
 */
@SuppressWarnings(
        "NullAway") // Arguments and states may be null in SQL; what its author makes of them is the author's business.
record JavaAggregate(
        Udaf<Object, @Nullable Object, Object> code,
        AggregateInput input,
        List<SqlType> arguments,
        SqlType stateType,
        SqlType resultType)
        implements AggregateFunction {
    @Override
    public @Nullable Object initial() {
        return fromJava(code.initialize());
    }

    @Override
    public @Nullable Object add(@Nullable Object state, @Nullable Object[] values) {
        return fromJava(code.aggregate(pack(values), toJava(state)));
    }

    @Override
    public @Nullable Object remove(@Nullable Object state, @Nullable Object[] values) {
        return fromJava(((TableUdaf<Object, @Nullable Object, Object>) code).undo(pack(values), toJava(state)));
    }

    @Override
    public @Nullable Object merge(@Nullable Object earlier, @Nullable Object later) {
        return fromJava(code.merge(toJava(earlier), toJava(later)));
    }

    @Override
    public @Nullable Object result(@Nullable Object state) {
        return JavaValues.fromJava(resultType, code.map(toJava(state)));
    }

    private @Nullable Object toJava(@Nullable Object state) {
        return JavaValues.toJava(stateType, state);
    }

    private @Nullable Object fromJava(@Nullable Object state) {
        return JavaValues.fromJava(stateType, state);
    }

    private Object pack(@Nullable Object[] values) {
        @Nullable Object[] given = new Object[values.length];
        for (int i = 0; i < given.length; i++) {
            given[i] = JavaValues.toJava(arguments.get(i), values[i]);
        }
        return input.pack(given);
    }
}
