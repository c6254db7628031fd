package dev.weir.sandbox.expression;

import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.row.Values;
import org.jspecify.annotations.Nullable;

/** What is true or false. A comparison with null is false, so its negation is true: ksqlDB has no third value there. */
final class Conditions {
    private Conditions() {}

    static boolean isTrue(Evaluator condition, Row row) {
        return Boolean.TRUE.equals(condition.evaluate(row));
    }

    static Evaluator between(Evaluator operand, Evaluator low, Evaluator high, boolean negated) {
        return row -> {
            Object value = operand.evaluate(row);
            Object least = low.evaluate(row);
            Object most = high.evaluate(row);
            boolean inside = value != null
                    && least != null
                    && most != null
                    && Values.ORDER.compare(least, value) <= 0
                    && Values.ORDER.compare(value, most) <= 0;
            return inside != negated;
        };
    }

    static Evaluator in(Evaluator operand, Evaluator[] choices, boolean negated) {
        return row -> isOneOf(operand.evaluate(row), choices, row) != negated;
    }

    private static boolean isOneOf(@Nullable Object value, Evaluator[] choices, Row row) {
        if (value == null) {
            return false;
        }
        for (Evaluator choice : choices) {
            if (Comparisons.equal(value, choice.evaluate(row))) {
                return true;
            }
        }
        return false;
    }

    /** CASE: results are only evaluated where their condition holds. */
    static Evaluator firstTrue(Evaluator[] conditions, Evaluator[] results, Evaluator otherwise) {
        return row -> {
            for (int i = 0; i < conditions.length; i++) {
                if (isTrue(conditions[i], row)) {
                    return results[i].evaluate(row);
                }
            }
            return otherwise.evaluate(row);
        };
    }
}
