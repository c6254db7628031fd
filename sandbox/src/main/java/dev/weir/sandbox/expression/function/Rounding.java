package dev.weir.sandbox.expression.function;

import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Primitive;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.DoubleUnaryOperator;

/** ROUND, TRUNC, CEIL and FLOOR. A DECIMAL's result has the scale of its type. */
final class Rounding {
    private Rounding() {}

    static ScalarFunction towards(CallTypes types, RoundingMode mode, DoubleUnaryOperator doubles) {
        SqlType type = types.argument(0);
        if (type == Primitive.DOUBLE) {
            return ScalarFunction.one((Double n) -> doubles.applyAsDouble(n));
        }
        if (type instanceof SqlType.Decimal) {
            return ScalarFunction.one((BigDecimal n) -> withScaleOf(n.setScale(0, mode), types));
        }
        return ScalarFunction.one((Number n) -> n);
    }

    static ScalarFunction round(CallTypes types) {
        if (types.argument(0) == Primitive.DOUBLE && types.arguments().size() == 1) {
            return ScalarFunction.one((Double n) -> Math.round(n));
        }
        return to(types, Rounding::halfUp);
    }

    static ScalarFunction truncate(CallTypes types) {
        if (types.argument(0) == Primitive.DOUBLE && types.arguments().size() == 1) {
            return ScalarFunction.one((Double n) -> n.longValue());
        }
        return to(types, (n, places) -> n.setScale(places, RoundingMode.DOWN));
    }

    /** Ties go up, also below zero: -1.5 becomes -1. */
    private static BigDecimal halfUp(BigDecimal n, int places) {
        return n.setScale(places, n.signum() < 0 ? RoundingMode.HALF_DOWN : RoundingMode.HALF_UP);
    }

    private static ScalarFunction to(CallTypes types, Cut cut) {
        SqlType type = types.argument(0);
        if (type == Primitive.DOUBLE) {
            return ScalarFunction.two((Double n, Integer places) -> n.isNaN() || n.isInfinite()
                    ? n
                    : cut.apply(BigDecimal.valueOf(n), places).doubleValue());
        }
        if (type instanceof SqlType.Decimal) {
            return ScalarFunction.byCount(
                    1,
                    ScalarFunction.one((BigDecimal n) -> withScaleOf(cut.apply(n, 0), types)),
                    ScalarFunction.two((BigDecimal n, Integer places) -> withScaleOf(cut.apply(n, places), types)));
        }
        return ScalarFunction.one((Number n) -> n.longValue());
    }

    private static BigDecimal withScaleOf(BigDecimal n, CallTypes types) {
        return n.setScale(((SqlType.Decimal) types.result()).scale(), RoundingMode.UNNECESSARY);
    }

    @FunctionalInterface
    private interface Cut {
        BigDecimal apply(BigDecimal number, int places);
    }
}
