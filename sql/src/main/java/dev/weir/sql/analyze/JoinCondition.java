package dev.weir.sql.analyze;

import dev.weir.sql.ast.Expression;
import dev.weir.sql.ast.Expression.Comparison.Operator;
import dev.weir.sql.ast.Node;
import dev.weir.sql.ast.Relation;
import dev.weir.sql.plan.TypedExpression;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** ON: one equation of what is joined so far with the new source. The sides are those of the join, however they are written. */
record JoinCondition(TypedExpression left, TypedExpression right, Expression writtenLeft, Expression writtenRight) {
    static Optional<JoinCondition> of(Context context, Relation.Join join, Row left, Row right) {
        if (!(join.condition() instanceof Expression.Comparison equation) || equation.operator() != Operator.EQUAL) {
            reportForm(context, join.condition());
            return Optional.empty();
        }
        Scope scope = new Scope(
                "ON",
                Stream.concat(left.entries().stream(), right.entries().stream()).toList());
        int before = context.findings().count();
        ExpressionTyper typer = new ExpressionTyper(context, scope);
        JoinCondition written = new JoinCondition(
                typer.type(equation.left()), typer.type(equation.right()), equation.left(), equation.right());
        return context.findings().count() > before ? Optional.empty() : written.facing(context, left, right, equation);
    }

    private static void reportForm(Context context, Expression condition) {
        boolean several = condition instanceof Expression.Logical;
        context.report(
                Problem.BAD_JOIN_CONDITION,
                condition,
                several
                        ? "ksqlDB joins on one equation only; this condition has more than one."
                        : "ksqlDB joins on an equation, as in a.id = b.id.",
                several ? "Move the other conditions to WHERE." : "Write = between one expression of each source.");
    }

    /** With the sides in their places, where each is of one side of the join. */
    private Optional<JoinCondition> facing(Context context, Row leftRow, Row rightRow, Node where) {
        if (isOf(leftRow, left) && isOf(rightRow, right)) {
            return Optional.of(this);
        }
        if (isOf(leftRow, right) && isOf(rightRow, left)) {
            return Optional.of(new JoinCondition(right, left, writtenRight, writtenLeft));
        }
        String sources = rightRow.entries().get(0).source().orElseThrow();
        context.report(
                Problem.BAD_JOIN_CONDITION,
                where,
                "One side has to be made of columns of " + sources
                        + ", the other one of columns of a source before it.");
        return Optional.empty();
    }

    /** It names columns, and all are of one source among these rows. */
    private static boolean isOf(Row row, TypedExpression expression) {
        List<String> columns = References.columns(expression).stream()
                .map(TypedExpression.ColumnReference::name)
                .toList();
        List<Optional<String>> sources = row.entries().stream()
                .filter(entry -> columns.contains(entry.column()))
                .map(Scope.Entry::source)
                .distinct()
                .toList();
        List<String> known = row.entries().stream().map(Scope.Entry::column).toList();
        return sources.size() == 1 && known.containsAll(columns);
    }
}
