package dev.weir.sql.analyze;

import dev.weir.sql.ast.Expression;
import dev.weir.sql.ast.Expression.Comparison.Operator;
import dev.weir.sql.ast.Literal;
import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.plan.TypedExpression.Branch;
import dev.weir.sql.plan.TypedExpression.Case;
import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Untyped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CASE, in both of its forms: its branches become one type. */
final class CaseRule {
    private final ExpressionTyper typer;

    CaseRule(ExpressionTyper typer) {
        this.typer = typer;
    }

    TypedExpression conditional(Expression.Case written) {
        List<TypedExpression> conditions = written.branches().stream()
                .map(branch -> condition(written, branch))
                .toList();
        List<Expression> writtenResults = results(written);
        List<TypedExpression> results = writtenResults.stream().map(typer::type).toList();
        SqlType type = new Coercion(typer.context()).common(writtenResults, results);
        if (type == Untyped.NULL && writtenResults.stream().allMatch(Literal.NullValue.class::isInstance)) {
            typer.context()
                    .report(
                            Problem.EMPTY_CONSTRUCTOR,
                            written,
                            "All branches of this CASE are NULL, so that it has no type.",
                            "Give one a type, as in CAST(NULL AS STRING).");
        }
        return assemble(conditions, Coercion.to(type, results), type);
    }

    private TypedExpression condition(Expression.Case written, Expression.When branch) {
        return written.operand()
                .map(operand -> typer.type(
                        new Expression.Comparison(branch.origin(), Operator.EQUAL, operand, branch.condition())))
                .orElseGet(() -> typer.condition(branch.condition(), "WHEN"));
    }

    private static List<Expression> results(Expression.Case written) {
        List<Expression> results = new ArrayList<>();
        written.branches().forEach(branch -> results.add(branch.result()));
        written.otherwise().ifPresent(results::add);
        return results;
    }

    private static TypedExpression assemble(
            List<TypedExpression> conditions, List<TypedExpression> results, SqlType type) {
        List<Branch> branches = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            branches.add(new Branch(conditions.get(i), results.get(i)));
        }
        Optional<TypedExpression> otherwise =
                results.size() > conditions.size() ? Optional.of(results.get(conditions.size())) : Optional.empty();
        return new Case(branches, otherwise, type);
    }
}
