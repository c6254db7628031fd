package dev.weir.sql.analyze;

import dev.weir.sql.ast.Expression;
import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.plan.TypedExpression.Cast;
import dev.weir.sql.plan.TypedExpression.NullConstant;
import dev.weir.sql.type.Conversions;
import dev.weir.sql.type.SqlType;

/** CAST(… AS …). */
final class CastRule {
    private final ExpressionTyper typer;

    CastRule(ExpressionTyper typer) {
        this.typer = typer;
    }

    TypedExpression cast(Expression.Cast written) {
        TypedExpression operand = typer.type(written.operand());
        SqlType type = typer.context().type(written.type());
        if (!Conversions.canCast(operand.type(), type)) {
            typer.context()
                    .report(
                            Problem.IMPOSSIBLE_CAST,
                            written,
                            "ksqlDB can't turn " + ExpressionTyper.a(operand.type()) + " into "
                                    + ExpressionTyper.a(type) + ".");
        }
        return operand instanceof NullConstant ? new NullConstant(type) : new Cast(operand, type, false);
    }
}
