package dev.weir.sandbox.expression;

import dev.weir.sandbox.row.Values;
import dev.weir.sql.ast.Expression.Comparison.Operator;
import java.math.BigDecimal;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The comparisons. All are false where a side is null, but for IS [NOT] DISTINCT FROM. */
final class Comparisons {
    private Comparisons() {}

    static Evaluator of(Operator operator, Evaluator left, Evaluator right) {
        return switch (operator) {
            case EQUAL -> row -> equal(left.evaluate(row), right.evaluate(row));
            case NOT_EQUAL ->
                row -> {
                    Object a = left.evaluate(row);
                    Object b = right.evaluate(row);
                    return a != null && b != null && !equal(a, b);
                };
            case DISTINCT -> row -> !same(left.evaluate(row), right.evaluate(row));
            case NOT_DISTINCT -> row -> same(left.evaluate(row), right.evaluate(row));
            case LESS -> ordered(left, right, order -> order < 0);
            case LESS_OR_EQUAL -> ordered(left, right, order -> order <= 0);
            case GREATER -> ordered(left, right, order -> order > 0);
            case GREATER_OR_EQUAL -> ordered(left, right, order -> order >= 0);
        };
    }

    private static Evaluator ordered(Evaluator left, Evaluator right, IntPredicate holds) {
        return row -> {
            Object a = left.evaluate(row);
            Object b = right.evaluate(row);
            return a != null && b != null && holds.test(Values.ORDER.compare(a, b));
        };
    }

    static boolean equal(@Nullable Object left, @Nullable Object right) {
        return left != null && right != null && sameValue(left, right);
    }

    private static boolean same(@Nullable Object left, @Nullable Object right) {
        return (left == null || right == null) ? left == right : sameValue(left, right);
    }

    /** Numbers are equal by value: 1 = 1.0, and DECIMALs of different scales. */
    private static boolean sameValue(Object left, Object right) {
        boolean byOrder = left instanceof BigDecimal || (left instanceof Number && left.getClass() != right.getClass());
        return byOrder ? Values.ORDER.compare(left, right) == 0 : left.equals(right);
    }
}
