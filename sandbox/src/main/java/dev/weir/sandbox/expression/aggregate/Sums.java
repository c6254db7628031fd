package dev.weir.sandbox.expression.aggregate;

import dev.weir.sandbox.serde.Decimals;
import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Primitive;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** SUM and SUM_LIST. Without any value they are 0. */
final class Sums {
    private Sums() {}

    static AggregateFunction sum(SqlType type) {
        BinaryOperator<Object> plus = plus(type);
        return new Fold(type, zero(type), plus, minus(type), plus, UnaryOperator.identity());
    }

    static AggregateFunction ofLists(SqlType.Array type) {
        BinaryOperator<Object> plus = plus(type.element());
        BinaryOperator<Object> minus = minus(type.element());
        return new Fold(
                type.element(),
                zero(type.element()),
                (sum, list) -> each(sum, list, plus),
                (sum, list) -> each(sum, list, minus),
                plus,
                UnaryOperator.identity());
    }

    private static Object each(Object sum, Object list, BinaryOperator<Object> operation) {
        Object result = sum;
        for (Object item : (List<?>) list) {
            result = item == null ? result : operation.apply(result, item);
        }
        return result;
    }

    private static Object zero(SqlType type) {
        if (type instanceof SqlType.Decimal decimal) {
            return BigDecimal.ZERO.setScale(decimal.scale());
        }
        if (type == Primitive.INTEGER) {
            return 0;
        }
        return type == Primitive.BIGINT ? (Object) 0L : (Object) 0.0;
    }

    private static BinaryOperator<Object> plus(SqlType type) {
        if (type instanceof SqlType.Decimal decimal) {
            return (a, b) -> Decimals.fit(((BigDecimal) a).add((BigDecimal) b), decimal);
        }
        if (type == Primitive.INTEGER) {
            return (a, b) -> (Integer) a + (Integer) b;
        }
        return type == Primitive.BIGINT ? (a, b) -> (Long) a + (Long) b : (a, b) -> (Double) a + (Double) b;
    }

    private static BinaryOperator<Object> minus(SqlType type) {
        if (type instanceof SqlType.Decimal decimal) {
            return (a, b) -> Decimals.fit(((BigDecimal) a).subtract((BigDecimal) b), decimal);
        }
        if (type == Primitive.INTEGER) {
            return (a, b) -> (Integer) a - (Integer) b;
        }
        return type == Primitive.BIGINT ? (a, b) -> (Long) a - (Long) b : (a, b) -> (Double) a - (Double) b;
    }
}
