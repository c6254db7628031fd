package dev.weir.sandbox.topology;

import dev.weir.sandbox.expression.Evaluator;
import dev.weir.sandbox.expression.ExpressionCompiler;
import dev.weir.sandbox.expression.user.UserCalls;
import dev.weir.sandbox.row.Row;
import dev.weir.sql.plan.Named;
import dev.weir.sql.plan.TypedExpression;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The expressions of a step. One that can't be computed for a row is null there, and is logged. */
record Expressions(QueryLog log, UserCalls userCalls) {
    Evaluator compile(String name, TypedExpression expression, Layout layout) {
        Evaluator evaluator = ExpressionCompiler.compile(expression, layout.columns(), userCalls);
        return row -> {
            try {
                return evaluator.evaluate(row);
            } catch (RuntimeException e) {
                log.failed(name, e);
                return null;
            }
        };
    }

    Evaluators compile(List<TypedExpression> expressions, Layout layout) {
        return new Evaluators(expressions.stream()
                .map(expression -> compile("an expression", expression, layout))
                .toList());
    }

    Evaluators compileNamed(List<Named> expressions, Layout layout) {
        return new Evaluators(expressions.stream()
                .map(named -> compile(named.name(), named.expression(), layout))
                .toList());
    }

    /** A condition: what is null doesn't hold, and no row has no condition that holds. */
    Predicate<@Nullable Row> condition(TypedExpression expression, Layout layout) {
        Evaluator evaluator = compile("a condition", expression, layout);
        return row -> row != null && Boolean.TRUE.equals(evaluator.evaluate(row));
    }
}
