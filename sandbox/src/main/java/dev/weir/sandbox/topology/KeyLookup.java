package dev.weir.sandbox.topology;

import dev.weir.sandbox.expression.ExpressionCompiler;
import dev.weir.sandbox.expression.user.UserCalls;
import dev.weir.sandbox.row.Row;
import dev.weir.sql.ast.Expression.Comparison;
import dev.weir.sql.ast.Expression.Logical;
import dev.weir.sql.plan.Step;
import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.schema.Column;
import java.util.List;
import java.util.Optional;

/** Whether a pull query asks for one key: its WHERE says {@code key = constant}, perhaps AND something else. */
final class KeyLookup {
    private KeyLookup() {}

    static Optional<Row> of(StatelessPlan plan) {
        List<Column> key = plan.source().source().schema().key();
        return key.size() == 1
                ? plan.firstFilter()
                        .flatMap(filter -> constant(filter.condition(), key.get(0)))
                        .map(Row::of)
                : Optional.empty();
    }

    private static Optional<Object> constant(TypedExpression condition, Column key) {
        if (condition instanceof TypedExpression.Logical logical && logical.operator() == Logical.Operator.AND) {
            return constant(logical.left(), key).or(() -> constant(logical.right(), key));
        }
        if (!(condition instanceof TypedExpression.Compare compare)
                || compare.operator() != Comparison.Operator.EQUAL) {
            return Optional.empty();
        }
        return equal(compare.left(), compare.right(), key).or(() -> equal(compare.right(), compare.left(), key));
    }

    private static Optional<Object> equal(TypedExpression column, TypedExpression value, Column key) {
        boolean names = column instanceof TypedExpression.ColumnReference reference
                && reference.name().equals(key.name());
        return names && value.type().equals(key.type()) && isConstant(value)
                ? Optional.ofNullable(ExpressionCompiler.compile(value, List.of(), UserCalls.NONE)
                        .evaluate(Row.EMPTY))
                : Optional.empty();
    }

    private static boolean isConstant(TypedExpression value) {
        return value instanceof TypedExpression.Constant
                || (value instanceof TypedExpression.Cast cast && isConstant(cast.operand()));
    }

    /** The filter that sees the source's own columns. */
    static Optional<Step.Filter> innermost(Step plan) {
        Optional<Step.Filter> found = Optional.empty();
        Step step = plan;
        while (!step.inputs().isEmpty()) {
            found = step instanceof Step.Filter filter ? Optional.of(filter) : found;
            step = step.inputs().get(0);
        }
        return found;
    }
}
