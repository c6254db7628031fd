package dev.weir.sql.analyze;

import dev.weir.sql.ast.Expression;
import dev.weir.sql.ast.Expression.Arithmetic.Operator;
import dev.weir.sql.ast.Literal;
import dev.weir.sql.ast.Name;
import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.plan.TypedExpression.Arithmetic;
import dev.weir.sql.plan.TypedExpression.Negation;
import dev.weir.sql.type.Numbers;
import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Primitive;
import java.util.List;

/** {@code + - * / %}, signs, and {@code ||}, which is CONCAT. */
final class ArithmeticRules {
    private final ExpressionTyper typer;

    ArithmeticRules(ExpressionTyper typer) {
        this.typer = typer;
    }

    TypedExpression binary(Expression.Arithmetic written) {
        if (written.operator() == Operator.CONCATENATE) {
            return concatenation(written);
        }
        TypedExpression left = typer.type(written.left());
        TypedExpression right = typer.type(written.right());
        if (written.operator() == Operator.ADD && bothText(left, right)) {
            return new Arithmetic(Operator.ADD, left, right, Primitive.STRING);
        }
        boolean numbers = checkNumber(written, written.left(), left) & checkNumber(written, written.right(), right);
        return numbers
                ? new Arithmetic(written.operator(), left, right, result(written.operator(), left.type(), right.type()))
                : ExpressionTyper.erroneous();
    }

    /** Typed as the call that it stands for, so that the rules of functions decide. */
    private TypedExpression concatenation(Expression.Arithmetic written) {
        return typer.type(new Expression.Call(
                written.origin(),
                new Name(written.origin(), "CONCAT"),
                List.of(written.left(), written.right()),
                false));
    }

    private static boolean bothText(TypedExpression left, TypedExpression right) {
        return left.type() == Primitive.STRING && right.type() == Primitive.STRING;
    }

    private boolean checkNumber(Expression.Arithmetic whole, Expression written, TypedExpression typed) {
        if (typed.type().isNumber()) {
            return true;
        }
        if (!ExpressionTyper.isNull(typed) || isNullLiteral(written)) {
            typer.context()
                    .report(
                            Problem.NOT_ARITHMETIC,
                            written,
                            whole.operator().symbol() + " works on numbers; this is " + ExpressionTyper.a(typed.type())
                                    + ".",
                            "CAST it to a number, if that is what it holds.");
        }
        return false;
    }

    private static boolean isNullLiteral(Expression written) {
        return written instanceof Literal.NullValue;
    }

    private static SqlType result(Operator operator, SqlType left, SqlType right) {
        return switch (operator) {
            case ADD, SUBTRACT -> Numbers.sum(left, right);
            case MULTIPLY -> Numbers.product(left, right);
            case DIVIDE -> Numbers.quotient(left, right);
            case MODULUS -> Numbers.remainder(left, right);
            case CONCATENATE -> throw new IllegalArgumentException("CONCATENATE is a call");
        };
    }

    TypedExpression signed(Expression.Signed written) {
        TypedExpression operand = typer.type(written.operand());
        if (!operand.type().isNumber() && !ExpressionTyper.isNull(operand)) {
            typer.context()
                    .report(
                            Problem.NOT_ARITHMETIC,
                            written.operand(),
                            "Only numbers have a sign; this is " + ExpressionTyper.a(operand.type()) + ".");
            return ExpressionTyper.erroneous();
        }
        return written.negative() ? new Negation(operand) : operand;
    }
}
