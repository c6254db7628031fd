package dev.weir.sql.plan;

import dev.weir.sql.plan.TypedExpression.Arithmetic;
import dev.weir.sql.plan.TypedExpression.ArrayOf;
import dev.weir.sql.plan.TypedExpression.Between;
import dev.weir.sql.plan.TypedExpression.Branch;
import dev.weir.sql.plan.TypedExpression.Call;
import dev.weir.sql.plan.TypedExpression.Case;
import dev.weir.sql.plan.TypedExpression.Cast;
import dev.weir.sql.plan.TypedExpression.ColumnReference;
import dev.weir.sql.plan.TypedExpression.Compare;
import dev.weir.sql.plan.TypedExpression.Constant;
import dev.weir.sql.plan.TypedExpression.ElementAccess;
import dev.weir.sql.plan.TypedExpression.Entry;
import dev.weir.sql.plan.TypedExpression.FieldAccess;
import dev.weir.sql.plan.TypedExpression.In;
import dev.weir.sql.plan.TypedExpression.IsNull;
import dev.weir.sql.plan.TypedExpression.Lambda;
import dev.weir.sql.plan.TypedExpression.LambdaParameter;
import dev.weir.sql.plan.TypedExpression.Like;
import dev.weir.sql.plan.TypedExpression.Logical;
import dev.weir.sql.plan.TypedExpression.MapOf;
import dev.weir.sql.plan.TypedExpression.Member;
import dev.weir.sql.plan.TypedExpression.Negation;
import dev.weir.sql.plan.TypedExpression.Not;
import dev.weir.sql.plan.TypedExpression.NullConstant;
import dev.weir.sql.plan.TypedExpression.StructOf;
import dev.weir.sql.plan.TypedExpression.TimeUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Copies an expression, with other expressions put in the place of some of its parts. */
public final class Rewriter implements TypedExpression.Visitor<TypedExpression> {
    private final Function<TypedExpression, Optional<TypedExpression>> replacement;

    /** @param replacement asked from the outside inwards; what it gives is not looked into again */
    public Rewriter(Function<TypedExpression, Optional<TypedExpression>> replacement) {
        this.replacement = replacement;
    }

    public TypedExpression rewrite(TypedExpression expression) {
        return replacement.apply(expression).orElseGet(() -> expression.accept(this));
    }

    private List<TypedExpression> rewrite(List<TypedExpression> expressions) {
        return expressions.stream().map(this::rewrite).toList();
    }

    @Override
    public TypedExpression constant(Constant constant) {
        return constant;
    }

    @Override
    public TypedExpression nullConstant(NullConstant constant) {
        return constant;
    }

    @Override
    public TypedExpression timeUnit(TimeUnit unit) {
        return unit;
    }

    @Override
    public TypedExpression column(ColumnReference column) {
        return column;
    }

    @Override
    public TypedExpression lambdaParameter(LambdaParameter parameter) {
        return parameter;
    }

    @Override
    public TypedExpression fieldAccess(FieldAccess access) {
        return new FieldAccess(rewrite(access.struct()), access.field(), access.type());
    }

    @Override
    public TypedExpression elementAccess(ElementAccess access) {
        return new ElementAccess(rewrite(access.container()), rewrite(access.index()), access.type());
    }

    @Override
    public TypedExpression call(Call call) {
        return new Call(call.signature(), rewrite(call.arguments()), call.type());
    }

    @Override
    public TypedExpression lambda(Lambda lambda) {
        return new Lambda(lambda.parameters(), rewrite(lambda.body()));
    }

    @Override
    public TypedExpression cast(Cast cast) {
        return new Cast(rewrite(cast.operand()), cast.type(), cast.implicit());
    }

    @Override
    public TypedExpression arithmetic(Arithmetic arithmetic) {
        return new Arithmetic(
                arithmetic.operator(), rewrite(arithmetic.left()), rewrite(arithmetic.right()), arithmetic.type());
    }

    @Override
    public TypedExpression negation(Negation negation) {
        return new Negation(rewrite(negation.operand()));
    }

    @Override
    public TypedExpression comparison(Compare comparison) {
        return new Compare(comparison.operator(), rewrite(comparison.left()), rewrite(comparison.right()));
    }

    @Override
    public TypedExpression logical(Logical logical) {
        return new Logical(logical.operator(), rewrite(logical.left()), rewrite(logical.right()));
    }

    @Override
    public TypedExpression not(Not not) {
        return new Not(rewrite(not.operand()));
    }

    @Override
    public TypedExpression isNull(IsNull isNull) {
        return new IsNull(rewrite(isNull.operand()), isNull.negated());
    }

    @Override
    public TypedExpression between(Between between) {
        return new Between(
                rewrite(between.operand()), rewrite(between.low()), rewrite(between.high()), between.negated());
    }

    @Override
    public TypedExpression in(In in) {
        return new In(rewrite(in.operand()), rewrite(in.choices()), in.negated());
    }

    @Override
    public TypedExpression like(Like like) {
        return new Like(rewrite(like.operand()), rewrite(like.pattern()), like.escape(), like.negated());
    }

    @Override
    public TypedExpression conditional(Case conditional) {
        List<Branch> branches = conditional.branches().stream()
                .map(branch -> new Branch(rewrite(branch.condition()), rewrite(branch.result())))
                .toList();
        return new Case(branches, conditional.otherwise().map(this::rewrite), conditional.type());
    }

    @Override
    public TypedExpression array(ArrayOf array) {
        return new ArrayOf(rewrite(array.elements()), array.type());
    }

    @Override
    public TypedExpression map(MapOf map) {
        List<Entry> entries = map.entries().stream()
                .map(entry -> new Entry(rewrite(entry.key()), rewrite(entry.value())))
                .toList();
        return new MapOf(entries, map.type());
    }

    @Override
    public TypedExpression struct(StructOf struct) {
        List<Member> members = struct.members().stream()
                .map(member -> new Member(member.name(), rewrite(member.value())))
                .toList();
        return new StructOf(members, struct.type());
    }
}
