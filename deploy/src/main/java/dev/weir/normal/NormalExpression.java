package dev.weir.normal;

import dev.weir.sql.ast.Expression;
import dev.weir.sql.ast.ExpressionVisitor;
import dev.weir.sql.ast.Literal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Expressions: columns without the prefixes that say nothing, types under their first names. */
final class NormalExpression implements ExpressionVisitor<Expression> {
    private final List<String> redundant;
    private final Set<String> parameters;

    /** @param redundant prefixes of columns that can be left out */
    NormalExpression(List<String> redundant) {
        this(redundant, new TreeSet<>());
    }

    /** @param parameters of the lambdas around: a column of such a name needs its prefix */
    private NormalExpression(List<String> redundant, Set<String> parameters) {
        this.redundant = redundant;
        this.parameters = parameters;
    }

    Expression of(Expression expression) {
        return expression.accept(this);
    }

    List<Expression> of(List<Expression> expressions) {
        return expressions.stream().map(this::of).toList();
    }

    @Override
    public Expression visit(Expression.Column column) {
        boolean hidden = parameters.contains(column.name().text());
        return new Expression.Column(
                column.origin(),
                column.source().filter(source -> hidden || !redundant.contains(source.text())),
                column.name());
    }

    @Override
    public Expression visit(Expression.Cast cast) {
        return new Expression.Cast(cast.origin(), of(cast.operand()), NormalType.of(cast.type()));
    }

    @Override
    public Expression visit(Expression.FieldOf field) {
        return new Expression.FieldOf(field.origin(), of(field.struct()), field.field());
    }

    @Override
    public Expression visit(Expression.ElementOf element) {
        return new Expression.ElementOf(element.origin(), of(element.container()), of(element.index()));
    }

    @Override
    public Expression visit(Expression.Call call) {
        return new Expression.Call(call.origin(), call.function(), of(call.arguments()), call.star());
    }

    @Override
    public Expression visit(Expression.Lambda lambda) {
        Set<String> inside = new TreeSet<>(parameters);
        lambda.parameters().forEach(parameter -> inside.add(parameter.text()));
        Expression body = new NormalExpression(redundant, inside).of(lambda.body());
        return new Expression.Lambda(lambda.origin(), lambda.parameters(), body);
    }

    @Override
    public Expression visit(Expression.Arithmetic arithmetic) {
        return new Expression.Arithmetic(
                arithmetic.origin(), arithmetic.operator(), of(arithmetic.left()), of(arithmetic.right()));
    }

    @Override
    public Expression visit(Expression.Signed signed) {
        return new Expression.Signed(signed.origin(), signed.negative(), of(signed.operand()));
    }

    @Override
    public Expression visit(Expression.Comparison comparison) {
        return new Expression.Comparison(
                comparison.origin(), comparison.operator(), of(comparison.left()), of(comparison.right()));
    }

    @Override
    public Expression visit(Expression.Logical logical) {
        return new Expression.Logical(logical.origin(), logical.operator(), of(logical.left()), of(logical.right()));
    }

    @Override
    public Expression visit(Expression.Not not) {
        return new Expression.Not(not.origin(), of(not.operand()));
    }

    @Override
    public Expression visit(Expression.IsNull isNull) {
        return new Expression.IsNull(isNull.origin(), of(isNull.operand()), isNull.negated());
    }

    @Override
    public Expression visit(Expression.Between between) {
        return new Expression.Between(
                between.origin(), of(between.operand()), of(between.low()), of(between.high()), between.negated());
    }

    @Override
    public Expression visit(Expression.In in) {
        return new Expression.In(in.origin(), of(in.operand()), of(in.choices()), in.negated());
    }

    @Override
    public Expression visit(Expression.Like like) {
        return new Expression.Like(
                like.origin(), of(like.operand()), of(like.pattern()), like.escape(), like.negated());
    }

    @Override
    public Expression visit(Expression.Case switched) {
        List<Expression.When> branches = switched.branches().stream()
                .map(when -> new Expression.When(when.origin(), of(when.condition()), of(when.result())))
                .toList();
        Optional<Expression> otherwise = switched.otherwise().map(this::of);
        return new Expression.Case(switched.origin(), switched.operand().map(this::of), branches, otherwise);
    }

    @Override
    public Expression visit(Expression.ArrayOf array) {
        return new Expression.ArrayOf(array.origin(), of(array.elements()));
    }

    @Override
    public Expression visit(Expression.MapOf map) {
        return new Expression.MapOf(
                map.origin(),
                map.entries().stream()
                        .map(entry -> new Expression.Entry(entry.origin(), of(entry.key()), of(entry.value())))
                        .toList());
    }

    @Override
    public Expression visit(Expression.StructOf struct) {
        return new Expression.StructOf(
                struct.origin(),
                struct.members().stream()
                        .map(member -> new Expression.Member(member.origin(), member.name(), of(member.value())))
                        .toList());
    }

    @Override
    public Expression visit(Expression.AtTimeZone zoned) {
        return new Expression.AtTimeZone(zoned.origin(), of(zoned.operand()), of(zoned.zone()));
    }

    @Override
    public Expression visit(Expression.Unit unit) {
        return unit;
    }

    @Override
    public Expression visit(Literal.NullValue literal) {
        return literal;
    }

    @Override
    public Expression visit(Literal.BooleanValue literal) {
        return literal;
    }

    @Override
    public Expression visit(Literal.IntegerValue literal) {
        return literal;
    }

    @Override
    public Expression visit(Literal.LongValue literal) {
        return literal;
    }

    @Override
    public Expression visit(Literal.DecimalValue literal) {
        return literal;
    }

    @Override
    public Expression visit(Literal.DoubleValue literal) {
        return literal;
    }

    @Override
    public Expression visit(Literal.StringValue literal) {
        return literal;
    }
}
