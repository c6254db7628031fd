package dev.weir.sql.analyze;

import dev.weir.sql.ast.Expression;
import dev.weir.sql.ast.Expression.Comparison.Operator;
import dev.weir.sql.ast.Literal;
import dev.weir.sql.ast.Node;
import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.plan.TypedExpression.Between;
import dev.weir.sql.plan.TypedExpression.Cast;
import dev.weir.sql.plan.TypedExpression.Compare;
import dev.weir.sql.plan.TypedExpression.In;
import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Primitive;
import dev.weir.sql.type.SqlType.Untyped;
import java.util.ArrayList;
import java.util.List;

/** Comparisons, BETWEEN and IN: what can be compared with what, and as what. */
final class ComparisonRules {
    private final ExpressionTyper typer;

    ComparisonRules(ExpressionTyper typer) {
        this.typer = typer;
    }

    TypedExpression comparison(Expression.Comparison written) {
        TypedExpression left = type(written.left(), written.right());
        TypedExpression right = type(written.right(), written.left());
        check(written, written.operator(), left, right);
        checkNull(written);
        return new Compare(written.operator(), toMatch(left, right), toMatch(right, left));
    }

    TypedExpression between(Expression.Between written) {
        TypedExpression operand = typer.type(written.operand());
        TypedExpression low = type(written.low(), written.operand());
        TypedExpression high = type(written.high(), written.operand());
        check(written, Operator.GREATER_OR_EQUAL, operand, low);
        check(written, Operator.LESS_OR_EQUAL, operand, high);
        return new Between(operand, toMatch(low, operand), toMatch(high, operand), written.negated());
    }

    /** All choices and the operand become one type. */
    TypedExpression in(Expression.In written) {
        List<Expression> all = new ArrayList<>(written.choices());
        all.add(0, written.operand());
        List<TypedExpression> typed = all.stream().map(typer::type).toList();
        SqlType common = new Coercion(typer.context()).common(all, typed);
        List<TypedExpression> converted = Coercion.to(common, typed);
        return new In(converted.get(0), converted.subList(1, converted.size()), written.negated());
    }

    private TypedExpression type(Expression written, Expression beside) {
        return PseudoTimes.constant(written, beside).orElseGet(() -> typer.type(written));
    }

    private void check(Node where, Operator operator, TypedExpression left, TypedExpression right) {
        if (comparable(operator, left.type(), right.type())) {
            return;
        }
        String detail = "The left side is " + ExpressionTyper.a(left.type()) + ", the right side "
                + ExpressionTyper.a(right.type()) + "; " + operator.symbol() + " can't compare them.";
        typer.context().report(Problem.NOT_COMPARABLE, where, detail, hint(left.type(), right.type()));
    }

    /** Nothing equals NULL, so that the comparison would never be true. */
    private void checkNull(Expression.Comparison written) {
        boolean nullSide = written.left() instanceof Literal.NullValue || written.right() instanceof Literal.NullValue;
        boolean decided = written.operator() == Operator.DISTINCT || written.operator() == Operator.NOT_DISTINCT;
        if (nullSide && !decided) {
            typer.context()
                    .report(
                            Problem.NOT_COMPARABLE,
                            written,
                            "A comparison with NULL is never true.",
                            "Write IS NULL or IS NOT NULL.");
        }
    }

    private static String hint(SqlType left, SqlType right) {
        if (left == Primitive.STRING && right.isNumber() || right == Primitive.STRING && left.isNumber()) {
            return "CAST one side, or write the number without quotes.";
        }
        return left.isPrimitive() && right.isPrimitive()
                ? "CAST one side to the type of the other."
                : "Arrays, maps and structs can only be tested for equality with their like.";
    }

    static boolean comparable(Operator operator, SqlType left, SqlType right) {
        if (left == Untyped.NULL || right == Untyped.NULL) {
            return true;
        }
        if (left.isNumber() || right.isNumber()) {
            return left.isNumber() && right.isNumber();
        }
        if (isEquality(operator) && comparableForEquality(left, right)) {
            return true;
        }
        return comparableInOrder(left, right);
    }

    private static boolean isEquality(Operator operator) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL, DISTINCT, NOT_DISTINCT -> true;
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> false;
        };
    }

    private static boolean comparableForEquality(SqlType left, SqlType right) {
        return left.equals(right) || !left.isPrimitive() && left.getClass().equals(right.getClass());
    }

    private static boolean comparableInOrder(SqlType left, SqlType right) {
        if (left.isTemporal() && right.isTemporal()) {
            return (left == Primitive.TIME) == (right == Primitive.TIME);
        }
        if (left.isTemporal() || right.isTemporal()) {
            return left == Primitive.STRING || right == Primitive.STRING;
        }
        return left.equals(right) && (left == Primitive.STRING || left == Primitive.BYTES);
    }

    /** A text that is compared with a time is read as one; a DATE beside a TIMESTAMP is its midnight. */
    private static TypedExpression toMatch(TypedExpression value, TypedExpression other) {
        boolean textBesideTime =
                value.type() == Primitive.STRING && other.type().isTemporal();
        boolean dateBesideTimestamp = value.type() == Primitive.DATE && other.type() == Primitive.TIMESTAMP;
        return textBesideTime || dateBesideTimestamp ? new Cast(value, other.type(), true) : value;
    }
}
