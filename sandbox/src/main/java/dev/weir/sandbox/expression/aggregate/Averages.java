package dev.weir.sandbox.expression.aggregate;

import dev.weir.sandbox.row.StructValue;
import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Primitive;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** Means and deviations, from a running sum, count and sum of squared distances. */
final class Averages {
    private Averages() {}

    /** Whole numbers are summed as such, so that no digit is lost on the way. */
    static AggregateFunction average(SqlType type) {
        SqlType sumType = type == Primitive.DOUBLE ? Primitive.DOUBLE : Primitive.BIGINT;
        Object zero = type == Primitive.DOUBLE ? (Object) 0.0 : (Object) 0L;
        return new Fold(
                struct(sumType, Primitive.BIGINT),
                StructValue.of(zero, 0L),
                (state, value) -> StructValue.of(plus(field(state, 0), value, 1), count(state) + 1),
                (state, value) -> StructValue.of(plus(field(state, 0), value, -1), count(state) - 1),
                (a, b) -> StructValue.of(plus(field(a, 0), field(b, 0), 1), count(a) + count(b)),
                state -> count(state) == 0 ? 0.0 : number(field(state, 0)) / count(state));
    }

    private static Object plus(Object sum, Object value, int sign) {
        return sum instanceof Long whole
                ? whole + sign * ((Number) value).longValue()
                : (Double) sum + sign * (Double) value;
    }

    /** What ksqlDB calls STDDEV_SAMP: the sample variance. */
    static AggregateFunction variance() {
        return deviation(Averages::sampleVariance);
    }

    static AggregateFunction standardDeviation() {
        return deviation(state -> Math.sqrt(sampleVariance(state)));
    }

    /** The method of Youngs and Cramer: sum, count, sum of the squared distances from the mean. */
    private static AggregateFunction deviation(ToDoubleFunction<Object> result) {
        return new Fold(
                struct(Primitive.DOUBLE, Primitive.BIGINT, Primitive.DOUBLE),
                StructValue.of(0.0, 0L, 0.0),
                (state, value) -> with(state, number(value)),
                (state, value) -> without(state, number(value)),
                Averages::merged,
                result::applyAsDouble);
    }

    private static Object with(Object state, double value) {
        long count = count(state) + 1;
        double sum = number(field(state, 0)) + value;
        double squares = number(field(state, 2));
        return StructValue.of(sum, count, count < 2 ? squares : squares + squaredDistance(value, count, sum));
    }

    private static Object without(Object state, double value) {
        long count = count(state);
        double sum = number(field(state, 0));
        double squares = number(field(state, 2));
        return StructValue.of(
                sum - value, count - 1, count < 2 ? squares : squares - squaredDistance(value, count, sum));
    }

    private static double squaredDistance(double value, long count, double sum) {
        double distance = count * value - sum;
        return distance * distance / (count * (count - 1));
    }

    private static Object merged(Object a, Object b) {
        if (count(a) == 0 || count(b) == 0) {
            return count(a) == 0 ? b : a;
        }
        double meanDistance = number(field(b, 0)) / count(b) - number(field(a, 0)) / count(a);
        long count = count(a) + count(b);
        double squares = number(field(a, 2)) + number(field(b, 2));
        return StructValue.of(
                number(field(a, 0)) + number(field(b, 0)),
                count,
                squares + meanDistance * meanDistance * count(a) * count(b) / count);
    }

    private static double sampleVariance(Object state) {
        return count(state) < 2 ? 0.0 : number(field(state, 2)) / (count(state) - 1);
    }

    static SqlType.Struct struct(SqlType... types) {
        return new SqlType.Struct(List.of(types).stream()
                .map(type -> new SqlType.Field("_", type))
                .toList());
    }

    private static Object field(Object state, int index) {
        return Objects.requireNonNull(((StructValue) state).get(index));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private static long count(Object state) {
        return (Long) field(state, 1);
    }
}
