package dev.weir.sandbox.expression;

import dev.weir.sandbox.expression.function.ScalarFunctions;
import dev.weir.sandbox.expression.user.UserCalls;
import dev.weir.sandbox.row.StructValue;
import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.plan.TypedExpression.ArrayOf;
import dev.weir.sql.plan.TypedExpression.Between;
import dev.weir.sql.plan.TypedExpression.Call;
import dev.weir.sql.plan.TypedExpression.Case;
import dev.weir.sql.plan.TypedExpression.Cast;
import dev.weir.sql.plan.TypedExpression.ColumnReference;
import dev.weir.sql.plan.TypedExpression.Compare;
import dev.weir.sql.plan.TypedExpression.Constant;
import dev.weir.sql.plan.TypedExpression.ElementAccess;
import dev.weir.sql.plan.TypedExpression.FieldAccess;
import dev.weir.sql.plan.TypedExpression.In;
import dev.weir.sql.plan.TypedExpression.IsNull;
import dev.weir.sql.plan.TypedExpression.Lambda;
import dev.weir.sql.plan.TypedExpression.LambdaParameter;
import dev.weir.sql.plan.TypedExpression.Like;
import dev.weir.sql.plan.TypedExpression.Logical;
import dev.weir.sql.plan.TypedExpression.MapOf;
import dev.weir.sql.plan.TypedExpression.Negation;
import dev.weir.sql.plan.TypedExpression.Not;
import dev.weir.sql.plan.TypedExpression.NullConstant;
import dev.weir.sql.plan.TypedExpression.StructOf;
import dev.weir.sql.plan.TypedExpression.TimeUnit;
import dev.weir.sql.schema.Column;
import dev.weir.sql.type.SqlType;
import java.util.List;
import java.util.function.UnaryOperator;

/** Turns typed expressions into evaluators, one closure a node; names become positions, types choose the code. */
public final class ExpressionCompiler implements TypedExpression.Visitor<Evaluator> {
    private final Scope scope;
    private final UserCalls userCalls;

    private ExpressionCompiler(Scope scope, UserCalls userCalls) {
        this.scope = scope;
        this.userCalls = userCalls;
    }

    /** @param columns of the rows that the expression sees, in their order */
    public static Evaluator compile(TypedExpression expression, List<Column> columns, UserCalls userCalls) {
        return expression.accept(new ExpressionCompiler(Scope.of(columns), userCalls));
    }

    private Evaluator compile(TypedExpression expression) {
        return expression.accept(this);
    }

    private Evaluator[] compile(List<TypedExpression> expressions) {
        return expressions.stream().map(this::compile).toArray(Evaluator[]::new);
    }

    /** The parts of arrays, maps and structs are computed on their own: one that can't be is null, the others stay. */
    private Evaluator[] alone(List<TypedExpression> expressions) {
        return expressions.stream().map(this::compile).map(Elements::alone).toArray(Evaluator[]::new);
    }

    @Override
    public Evaluator constant(Constant constant) {
        Object value = constant.value();
        return row -> value;
    }

    @Override
    public Evaluator nullConstant(NullConstant constant) {
        return row -> null;
    }

    @Override
    public Evaluator timeUnit(TimeUnit unit) {
        return row -> unit.unit();
    }

    @Override
    public Evaluator column(ColumnReference column) {
        int position = scope.column(column.name());
        return row -> row.get(position);
    }

    @Override
    public Evaluator lambdaParameter(LambdaParameter parameter) {
        int position = scope.parameter(parameter.name());
        return row -> row.get(position);
    }

    @Override
    public Evaluator fieldAccess(FieldAccess access) {
        Evaluator struct = compile(access.struct());
        int position = position(((SqlType.Struct) access.struct().type()).fields(), access.field());
        return row -> {
            StructValue value = (StructValue) struct.evaluate(row);
            return value == null ? null : value.get(position);
        };
    }

    private static int position(List<SqlType.Field> fields, String name) {
        return fields.stream().map(SqlType.Field::name).toList().indexOf(name);
    }

    @Override
    public Evaluator elementAccess(ElementAccess access) {
        Evaluator container = compile(access.container());
        Evaluator index = compile(access.index());
        return access.container().type() instanceof SqlType.Map
                ? Elements.ofMap(container, index)
                : Elements.ofArray(container, index);
    }

    @Override
    public Evaluator call(Call call) {
        List<SqlType> types =
                call.arguments().stream().map(TypedExpression::type).toList();
        Evaluator[] arguments = compile(call.arguments());
        return userCalls
                .call(call, arguments)
                .orElseGet(() -> ScalarFunctions.bind(call.signature(), types, call.type(), arguments));
    }

    @Override
    public Evaluator lambda(Lambda lambda) {
        Evaluator body = lambda.body().accept(new ExpressionCompiler(scope.with(lambda.parameters()), userCalls));
        return row -> {
            LambdaValue value = arguments -> body.evaluate(row.append(arguments));
            return value;
        };
    }

    @Override
    public Evaluator cast(Cast cast) {
        Evaluator operand = compile(cast.operand());
        UnaryOperator<Object> conversion = Casts.of(cast.operand().type(), cast.type());
        return Elements.alone(row -> {
            Object value = operand.evaluate(row);
            return value == null ? null : conversion.apply(value);
        });
    }

    @Override
    public Evaluator arithmetic(TypedExpression.Arithmetic arithmetic) {
        return Arithmetic.of(
                arithmetic.operator(), arithmetic.type(), compile(arithmetic.left()), compile(arithmetic.right()));
    }

    @Override
    public Evaluator negation(Negation negation) {
        return Arithmetic.negate(negation.type(), compile(negation.operand()));
    }

    @Override
    public Evaluator comparison(Compare comparison) {
        return Comparisons.of(comparison.operator(), compile(comparison.left()), compile(comparison.right()));
    }

    @Override
    public Evaluator logical(Logical logical) {
        Evaluator left = compile(logical.left());
        Evaluator right = compile(logical.right());
        return switch (logical.operator()) {
            case AND -> row -> Conditions.isTrue(left, row) && Conditions.isTrue(right, row);
            case OR -> row -> Conditions.isTrue(left, row) || Conditions.isTrue(right, row);
        };
    }

    @Override
    public Evaluator not(Not not) {
        Evaluator operand = compile(not.operand());
        return row -> {
            Object value = operand.evaluate(row);
            return value == null ? null : !(Boolean) value;
        };
    }

    @Override
    public Evaluator isNull(IsNull isNull) {
        Evaluator operand = compile(isNull.operand());
        boolean negated = isNull.negated();
        return row -> (operand.evaluate(row) == null) != negated;
    }

    @Override
    public Evaluator between(Between between) {
        return Conditions.between(
                compile(between.operand()), compile(between.low()), compile(between.high()), between.negated());
    }

    @Override
    public Evaluator in(In in) {
        return Conditions.in(compile(in.operand()), compile(in.choices()), in.negated());
    }

    @Override
    public Evaluator like(Like like) {
        return LikePattern.evaluator(compile(like.operand()), compile(like.pattern()), like.escape(), like.negated());
    }

    @Override
    public Evaluator conditional(Case conditional) {
        Evaluator[] conditions = compile(conditional.branches().stream()
                .map(TypedExpression.Branch::condition)
                .toList());
        Evaluator[] results = compile(conditional.branches().stream()
                .map(TypedExpression.Branch::result)
                .toList());
        Evaluator otherwise = conditional.otherwise().map(this::compile).orElse(row -> null);
        return Conditions.firstTrue(conditions, results, otherwise);
    }

    @Override
    public Evaluator array(ArrayOf array) {
        return Elements.array(alone(array.elements()));
    }

    @Override
    public Evaluator map(MapOf map) {
        Evaluator[] keys =
                compile(map.entries().stream().map(TypedExpression.Entry::key).toList());
        Evaluator[] values =
                alone(map.entries().stream().map(TypedExpression.Entry::value).toList());
        return Elements.map(keys, values);
    }

    @Override
    public Evaluator struct(StructOf struct) {
        Evaluator[] members = alone(
                struct.members().stream().map(TypedExpression.Member::value).toList());
        return row -> StructValue.of(Elements.evaluate(members, row));
    }
}
