package dev.weir.sandbox.expression.aggregate;

import dev.weir.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/** COUNT of rows or, with an argument, of its values that aren't null. */
final class Count implements AggregateFunction {
    @Override
    public SqlType stateType() {
        return SqlType.Primitive.BIGINT;
    }

    @Override
    public Object initial() {
        return 0L;
    }

    @Override
    public Object add(@Nullable Object state, @Nullable Object[] arguments) {
        return count(state) + weight(arguments);
    }

    @Override
    public Object remove(@Nullable Object state, @Nullable Object[] arguments) {
        return count(state) - weight(arguments);
    }

    @Override
    public Object result(@Nullable Object state) {
        return count(state);
    }

    @Override
    public Object merge(@Nullable Object earlier, @Nullable Object later) {
        return count(earlier) + count(later);
    }

    private static int weight(@Nullable Object[] arguments) {
        return arguments.length == 0 || arguments[0] != null ? 1 : 0;
    }

    private static long count(@Nullable Object state) {
        return state == null ? 0 : (Long) state;
    }
}
