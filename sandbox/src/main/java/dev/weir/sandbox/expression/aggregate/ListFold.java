package dev.weir.sandbox.expression.aggregate;

import dev.weir.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate function whose state is a list.
 *
 * @param nulls whether null values are taken too
 * @param adding puts a value into a list
 * @param finishing makes the result of the list
 */
record ListFold(
        SqlType element,
        boolean nulls,
        BiConsumer<List<@Nullable Object>, @Nullable Object> adding,
        Function<List<?>, Object> finishing)
        implements AggregateFunction {
    @Override
    public SqlType stateType() {
        return new SqlType.Array(element);
    }

    @Override
    public Object initial() {
        return List.of();
    }

    @Override
    public Object add(@Nullable Object state, @Nullable Object[] arguments) {
        List<@Nullable Object> list = copy(state);
        if (nulls || arguments[0] != null) {
            adding.accept(list, arguments[0]);
        }
        return list;
    }

    @Override
    public Object remove(@Nullable Object state, @Nullable Object[] arguments) {
        List<@Nullable Object> list = copy(state);
        int last = list.lastIndexOf(arguments[0]);
        if (last >= 0) {
            list.remove(last);
        }
        return list;
    }

    @Override
    public Object result(@Nullable Object state) {
        return finishing.apply(copy(state));
    }

    @Override
    public Object merge(@Nullable Object earlier, @Nullable Object later) {
        List<@Nullable Object> list = copy(earlier);
        copy(later).forEach(value -> adding.accept(list, value));
        return list;
    }

    private static List<@Nullable Object> copy(@Nullable Object state) {
        return state instanceof List<?> list ? new ArrayList<>(list) : new ArrayList<>();
    }
}
