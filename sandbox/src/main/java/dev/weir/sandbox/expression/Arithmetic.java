package dev.weir.sandbox.expression;

import dev.weir.sandbox.serde.Decimals;
import dev.weir.sql.ast.Expression.Arithmetic.Operator;
import dev.weir.sql.type.SqlType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.BinaryOperator;

/** Arithmetic by the type of its result. A null on either side makes the whole expression null; whole numbers wrap around. */
final class Arithmetic {
    private Arithmetic() {}

    static Evaluator of(Operator operator, SqlType type, Evaluator left, Evaluator right) {
        BinaryOperator<Object> operation = operation(operator, type);
        return row -> {
            Object a = left.evaluate(row);
            Object b = right.evaluate(row);
            if (a == null || b == null) {
                throw NullOperandException.INSTANCE;
            }
            return operation.apply(a, b);
        };
    }

    private static BinaryOperator<Object> operation(Operator operator, SqlType type) {
        if (type instanceof SqlType.Decimal decimal) {
            return decimals(operator, decimal);
        }
        if (type == SqlType.Primitive.INTEGER) {
            return integers(operator);
        }
        if (type == SqlType.Primitive.BIGINT) {
            return longs(operator);
        }
        return type == SqlType.Primitive.DOUBLE ? doubles(operator) : (a, b) -> a.toString() + b;
    }

    private static BinaryOperator<Object> integers(Operator operator) {
        return switch (operator) {
            case ADD -> (a, b) -> (Integer) a + (Integer) b;
            case SUBTRACT -> (a, b) -> (Integer) a - (Integer) b;
            case MULTIPLY -> (a, b) -> (Integer) a * (Integer) b;
            case DIVIDE -> (a, b) -> (Integer) a / (Integer) b;
            case MODULUS -> (a, b) -> (Integer) a % (Integer) b;
            case CONCATENATE -> throw notANumber();
        };
    }

    private static BinaryOperator<Object> longs(Operator operator) {
        return switch (operator) {
            case ADD -> (a, b) -> integral(a) + integral(b);
            case SUBTRACT -> (a, b) -> integral(a) - integral(b);
            case MULTIPLY -> (a, b) -> integral(a) * integral(b);
            case DIVIDE -> (a, b) -> integral(a) / integral(b);
            case MODULUS -> (a, b) -> integral(a) % integral(b);
            case CONCATENATE -> throw notANumber();
        };
    }

    private static BinaryOperator<Object> doubles(Operator operator) {
        return switch (operator) {
            case ADD -> (a, b) -> floating(a) + floating(b);
            case SUBTRACT -> (a, b) -> floating(a) - floating(b);
            case MULTIPLY -> (a, b) -> floating(a) * floating(b);
            case DIVIDE -> (a, b) -> floating(a) / floating(b);
            case MODULUS -> (a, b) -> floating(a) % floating(b);
            case CONCATENATE -> throw notANumber();
        };
    }

    private static BinaryOperator<Object> decimals(Operator operator, SqlType.Decimal type) {
        return switch (operator) {
            case ADD -> (a, b) -> rounded(exact(a).add(exact(b)), type);
            case SUBTRACT -> (a, b) -> rounded(exact(a).subtract(exact(b)), type);
            case MULTIPLY -> (a, b) -> rounded(exact(a).multiply(exact(b)), type);
            case DIVIDE -> (a, b) -> rounded(exact(a).divide(exact(b), type.scale(), RoundingMode.HALF_UP), type);
            case MODULUS -> (a, b) -> rounded(exact(a).remainder(exact(b)), type);
            case CONCATENATE -> throw notANumber();
        };
    }

    private static BigDecimal rounded(BigDecimal value, SqlType.Decimal type) {
        return Decimals.fit(value.setScale(type.scale(), RoundingMode.HALF_UP), type);
    }

    private static long integral(Object number) {
        return ((Number) number).longValue();
    }

    private static double floating(Object number) {
        return ((Number) number).doubleValue();
    }

    private static BigDecimal exact(Object number) {
        return number instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(integral(number));
    }

    static Evaluator negate(SqlType type, Evaluator operand) {
        BinaryOperator<Object> minus = operation(Operator.SUBTRACT, type);
        if (type == SqlType.Primitive.DOUBLE) {
            return of(Operator.MULTIPLY, type, row -> -1.0, operand);
        }
        return row -> {
            Object value = operand.evaluate(row);
            if (value == null) {
                throw NullOperandException.INSTANCE;
            }
            return minus.apply(0, value);
        };
    }

    private static IllegalStateException notANumber() {
        return new IllegalStateException("|| is not for numbers");
    }
}
