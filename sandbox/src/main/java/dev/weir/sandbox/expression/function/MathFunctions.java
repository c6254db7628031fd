package dev.weir.sandbox.expression.function;

import dev.weir.sandbox.row.Values;
import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Primitive;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Numbers. */
final class MathFunctions {
    private static final double EARTH_RADIUS_KM = 6371;
    private static final double EARTH_RADIUS_MILES = 3959;

    private MathFunctions() {}

    static ScalarFunction abs(CallTypes types) {
        SqlType type = types.argument(0);
        if (type == Primitive.INTEGER) {
            return ScalarFunction.one((Integer n) -> Math.abs(n));
        }
        if (type == Primitive.BIGINT) {
            return ScalarFunction.one((Long n) -> Math.abs(n));
        }
        return type == Primitive.DOUBLE
                ? ScalarFunction.one((Double n) -> Math.abs(n))
                : ScalarFunction.one((BigDecimal n) -> n.abs());
    }

    static Object log(Number base, Number value) {
        double b = base.doubleValue();
        double v = value.doubleValue();
        return b <= 0 || b == 1 || v <= 0 ? Double.NaN : Math.log(v) / Math.log(b);
    }

    static @Nullable Object greatest(@Nullable Object[] values) {
        return Arrays.stream(values).filter(Objects::nonNull).max(Values.ORDER).orElse(null);
    }

    static @Nullable Object least(@Nullable Object[] values) {
        return Arrays.stream(values).filter(Objects::nonNull).min(Values.ORDER).orElse(null);
    }

    /** The great-circle distance by the haversine formula: latitude and longitude of two points, then perhaps a unit. */
    static @Nullable Object geoDistance(@Nullable Object[] values) {
        if (Arrays.stream(values).limit(4).anyMatch(Objects::isNull)) {
            return null;
        }
        double fromLatitude = radians(values[0], 90);
        double fromLongitude = radians(values[1], 180);
        double toLatitude = radians(values[2], 90);
        double toLongitude = radians(values[3], 180);
        double a = haversine(toLatitude - fromLatitude)
                + haversine(toLongitude - fromLongitude) * Math.cos(fromLatitude) * Math.cos(toLatitude);
        double radius = values.length > 4 && values[4] != null ? radius(values[4].toString()) : EARTH_RADIUS_KM;
        return 2 * radius * Math.asin(Math.sqrt(a));
    }

    private static double haversine(double angle) {
        double half = Math.sin(angle / 2);
        return half * half;
    }

    private static double radians(@Nullable Object degrees, double limit) {
        double value = (Double) Objects.requireNonNull(degrees);
        if (Math.abs(value) > limit) {
            throw new IllegalArgumentException("not on Earth: " + value + " degrees");
        }
        return Math.toRadians(value);
    }

    private static double radius(String unit) {
        String lower = unit.toLowerCase(Locale.ROOT);
        if (lower.startsWith("mi")) {
            return EARTH_RADIUS_MILES;
        }
        if (lower.startsWith("km") || lower.startsWith("k")) {
            return EARTH_RADIUS_KM;
        }
        throw new IllegalArgumentException("not a unit of distance: " + unit);
    }
}
