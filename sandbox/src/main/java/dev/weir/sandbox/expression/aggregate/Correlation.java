package dev.weir.sandbox.expression.aggregate;

import dev.weir.sandbox.row.StructValue;
import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Primitive;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** CORRELATION: Pearson's, from the sums of x, y, xx, yy, xy and the number of pairs. */
final class Correlation implements AggregateFunction {
    private static final int SUMS = 6;

    @Override
    public SqlType stateType() {
        return Averages.struct(
                Primitive.DOUBLE,
                Primitive.DOUBLE,
                Primitive.DOUBLE,
                Primitive.DOUBLE,
                Primitive.DOUBLE,
                Primitive.DOUBLE);
    }

    @Override
    public Object initial() {
        return StructValue.of(0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
    }

    @Override
    public @Nullable Object add(@Nullable Object state, @Nullable Object[] arguments) {
        return changed(state, arguments, 1);
    }

    @Override
    public @Nullable Object remove(@Nullable Object state, @Nullable Object[] arguments) {
        return changed(state, arguments, -1);
    }

    private static @Nullable Object changed(@Nullable Object state, @Nullable Object[] arguments, int sign) {
        if (arguments[0] == null || arguments[1] == null) {
            return state;
        }
        double x = ((Number) arguments[0]).doubleValue();
        double y = ((Number) arguments[1]).doubleValue();
        return plus(state, StructValue.of(x, y, x * x, y * y, x * y, 1.0), sign);
    }

    @Override
    public Object merge(@Nullable Object earlier, @Nullable Object later) {
        return plus(earlier, later, 1);
    }

    private static Object plus(@Nullable Object left, @Nullable Object right, int sign) {
        @Nullable Object[] sums = new Object[SUMS];
        for (int i = 0; i < SUMS; i++) {
            sums[i] = sum(left, i) + sign * sum(right, i);
        }
        return StructValue.of(sums);
    }

    @Override
    public Object result(@Nullable Object state) {
        double n = sum(state, 5);
        double covariance = n * sum(state, 4) - sum(state, 0) * sum(state, 1);
        double spreadX = n * sum(state, 2) - sum(state, 0) * sum(state, 0);
        double spreadY = n * sum(state, 3) - sum(state, 1) * sum(state, 1);
        return covariance / Math.sqrt(spreadX * spreadY);
    }

    private static double sum(@Nullable Object state, int index) {
        return (Double) Objects.requireNonNull(((StructValue) Objects.requireNonNull(state)).get(index));
    }
}
