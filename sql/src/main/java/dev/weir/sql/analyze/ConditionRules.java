package dev.weir.sql.analyze;

import dev.weir.sql.ast.Expression;
import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.plan.TypedExpression.IsNull;
import dev.weir.sql.plan.TypedExpression.Like;
import dev.weir.sql.plan.TypedExpression.Logical;
import dev.weir.sql.plan.TypedExpression.Not;
import dev.weir.sql.type.SqlType.Primitive;

/** AND, OR, NOT, IS NULL and LIKE. */
final class ConditionRules {
    private final ExpressionTyper typer;

    ConditionRules(ExpressionTyper typer) {
        this.typer = typer;
    }

    TypedExpression logical(Expression.Logical written) {
        String operator = written.operator().name();
        return new Logical(
                written.operator(),
                typer.condition(written.left(), operator),
                typer.condition(written.right(), operator));
    }

    TypedExpression not(Expression.Not written) {
        return new Not(typer.condition(written.operand(), "NOT"));
    }

    TypedExpression isNull(Expression.IsNull written) {
        return new IsNull(typer.type(written.operand()), written.negated());
    }

    TypedExpression like(Expression.Like written) {
        return new Like(text(written.operand()), text(written.pattern()), written.escape(), written.negated());
    }

    private TypedExpression text(Expression written) {
        TypedExpression typed = typer.type(written);
        if (typed.type() != Primitive.STRING && !ExpressionTyper.isNull(typed)) {
            typer.context()
                    .report(
                            Problem.NOT_TEXT,
                            written,
                            "LIKE compares texts; this is " + ExpressionTyper.a(typed.type()) + ".",
                            "CAST it to STRING.");
        }
        return typed;
    }
}
