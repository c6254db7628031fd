package dev.weir.sql.format;

import dev.weir.sql.ast.Expression;
import dev.weir.sql.ast.Expression.Arithmetic;
import dev.weir.sql.ast.Expression.Logical;
import dev.weir.sql.ast.Literal;

/** How tightly an expression holds together, from loosest to tightest: what is looser than its place asks for needs parentheses. */
enum Binding {
    OR,
    AND,
    NOT,
    PREDICATE,
    CONCATENATION,
    SUM,
    PRODUCT,
    SIGN,
    TIME_ZONE,
    PRIMARY;

    static Binding of(Expression expression) {
        if (expression instanceof Logical logical) {
            return logical.operator() == Logical.Operator.OR ? OR : AND;
        }
        if (expression instanceof Arithmetic arithmetic) {
            return of(arithmetic.operator());
        }
        if (expression instanceof Expression.Not) {
            return NOT;
        }
        if (isPredicate(expression)) {
            return PREDICATE;
        }
        if (expression instanceof Expression.Signed || isNegative(expression)) {
            return SIGN;
        }
        return expression instanceof Expression.AtTimeZone ? TIME_ZONE : PRIMARY;
    }

    static Binding of(Arithmetic.Operator operator) {
        return switch (operator) {
            case MULTIPLY, DIVIDE, MODULUS -> PRODUCT;
            case ADD, SUBTRACT -> SUM;
            case CONCATENATE -> CONCATENATION;
        };
    }

    /** The next tighter one. */
    Binding tighter() {
        return values()[ordinal() + 1];
    }

    private static boolean isPredicate(Expression expression) {
        return expression instanceof Expression.Comparison
                || expression instanceof Expression.Between
                || expression instanceof Expression.In
                || expression instanceof Expression.Like
                || expression instanceof Expression.IsNull;
    }

    private static boolean isNegative(Expression expression) {
        return expression instanceof Literal literal
                && isNumber(literal)
                && literal.asText().startsWith("-");
    }

    static boolean isNumber(Expression expression) {
        return expression instanceof Literal.IntegerValue
                || expression instanceof Literal.LongValue
                || expression instanceof Literal.DecimalValue
                || expression instanceof Literal.DoubleValue;
    }
}
