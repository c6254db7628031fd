package dev.weir.sql.analyze;

import dev.weir.sql.ast.Expression;
import dev.weir.sql.ast.ExpressionVisitor;
import dev.weir.sql.ast.Literal;
import dev.weir.sql.ast.Node;
import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.plan.TypedExpression.Constant;
import dev.weir.sql.plan.TypedExpression.NullConstant;
import dev.weir.sql.type.Numbers;
import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Primitive;
import dev.weir.sql.type.SqlType.Untyped;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Gives expressions their types; the rules are in classes of their own. An expression with an error counts as NULL, which fits everywhere, so that one
 * mistake is reported once.
 */
final class ExpressionTyper implements ExpressionVisitor<TypedExpression> {
    private final Context context;
    private final Map<TypedExpression, Node> origins = new IdentityHashMap<>();
    private final AccessRules access = new AccessRules(this);
    private final ArithmeticRules arithmetic = new ArithmeticRules(this);
    private final ConditionRules conditions = new ConditionRules(this);
    private final ComparisonRules comparisons = new ComparisonRules(this);
    private final ConstructorRules constructors = new ConstructorRules(this);
    private final CaseRule cases = new CaseRule(this);
    private final CastRule casts = new CastRule(this);
    private final CallRules calls = new CallRules(this);
    private Names names;

    ExpressionTyper(Context context, Scope scope) {
        this.context = context;
        this.names = new Names(context, scope);
    }

    Context context() {
        return context;
    }

    TypedExpression type(Expression expression) {
        TypedExpression typed = expression.accept(this);
        origins.putIfAbsent(typed, expression);
        return typed;
    }

    /** What has to be true or false; {@code clause} names the place. */
    TypedExpression condition(Expression expression, String clause) {
        TypedExpression typed = type(expression);
        if (typed.type() != Primitive.BOOLEAN && typed.type() != Untyped.NULL) {
            context.report(
                    Problem.NOT_A_CONDITION,
                    expression,
                    clause + " needs something that is true or false; this is " + a(typed.type()) + ".");
        }
        return typed;
    }

    /** Where a typed expression was written; {@code otherwise} for one that the checker made itself. */
    Node originOf(TypedExpression typed, Node otherwise) {
        return origins.getOrDefault(typed, otherwise);
    }

    /** Types with more names known: the parameters of a lambda. */
    TypedExpression within(Map<String, SqlType> parameters, Expression body) {
        Names outer = names;
        names = outer.with(parameters);
        try {
            return type(body);
        } finally {
            names = outer;
        }
    }

    /** What stands for an expression whose error has been reported. */
    static TypedExpression erroneous() {
        return new NullConstant(Untyped.NULL);
    }

    static boolean isNull(TypedExpression expression) {
        return expression.type() == Untyped.NULL;
    }

    /** "an INTEGER", "a STRING". */
    static String a(SqlType type) {
        String text = type == Untyped.NULL ? "NULL" : type.toString();
        boolean vowel = "AEIOU".indexOf(text.charAt(0)) >= 0;
        return (vowel ? "an " : "a ") + text;
    }

    @Override
    public TypedExpression visit(Literal.NullValue literal) {
        return new NullConstant(Untyped.NULL);
    }

    @Override
    public TypedExpression visit(Literal.BooleanValue literal) {
        return new Constant(literal.value(), Primitive.BOOLEAN);
    }

    @Override
    public TypedExpression visit(Literal.IntegerValue literal) {
        return new Constant(literal.value(), Primitive.INTEGER);
    }

    @Override
    public TypedExpression visit(Literal.LongValue literal) {
        return new Constant(literal.value(), Primitive.BIGINT);
    }

    @Override
    public TypedExpression visit(Literal.DecimalValue literal) {
        return new Constant(literal.value(), Numbers.decimalOf(literal.value()));
    }

    @Override
    public TypedExpression visit(Literal.DoubleValue literal) {
        return new Constant(literal.value(), Primitive.DOUBLE);
    }

    @Override
    public TypedExpression visit(Literal.StringValue literal) {
        return new Constant(literal.value(), Primitive.STRING);
    }

    @Override
    public TypedExpression visit(Expression.Column column) {
        return names.column(column);
    }

    @Override
    public TypedExpression visit(Expression.FieldOf field) {
        return access.field(field);
    }

    @Override
    public TypedExpression visit(Expression.ElementOf element) {
        return access.element(element);
    }

    @Override
    public TypedExpression visit(Expression.Call call) {
        return calls.call(call);
    }

    @Override
    public TypedExpression visit(Expression.Lambda lambda) {
        throw new IllegalStateException("Only calls have lambdas, and they take them themselves: " + lambda);
    }

    @Override
    public TypedExpression visit(Expression.Unit unit) {
        throw new IllegalStateException("Only calls have units of time, and they take them themselves: " + unit);
    }

    @Override
    public TypedExpression visit(Expression.Arithmetic operation) {
        return arithmetic.binary(operation);
    }

    @Override
    public TypedExpression visit(Expression.Signed signed) {
        return arithmetic.signed(signed);
    }

    @Override
    public TypedExpression visit(Expression.Comparison comparison) {
        return comparisons.comparison(comparison);
    }

    @Override
    public TypedExpression visit(Expression.Logical logical) {
        return conditions.logical(logical);
    }

    @Override
    public TypedExpression visit(Expression.Not not) {
        return conditions.not(not);
    }

    @Override
    public TypedExpression visit(Expression.IsNull isNull) {
        return conditions.isNull(isNull);
    }

    @Override
    public TypedExpression visit(Expression.Between between) {
        return comparisons.between(between);
    }

    @Override
    public TypedExpression visit(Expression.In in) {
        return comparisons.in(in);
    }

    @Override
    public TypedExpression visit(Expression.Like like) {
        return conditions.like(like);
    }

    @Override
    public TypedExpression visit(Expression.Cast cast) {
        return casts.cast(cast);
    }

    @Override
    public TypedExpression visit(Expression.Case conditional) {
        return cases.conditional(conditional);
    }

    @Override
    public TypedExpression visit(Expression.ArrayOf array) {
        return constructors.array(array);
    }

    @Override
    public TypedExpression visit(Expression.MapOf map) {
        return constructors.map(map);
    }

    @Override
    public TypedExpression visit(Expression.StructOf struct) {
        return constructors.struct(struct);
    }

    @Override
    public TypedExpression visit(Expression.AtTimeZone zoned) {
        context.report(
                Problem.UNSUPPORTED_EXPRESSION,
                zoned,
                "ksqlDB reads AT TIME ZONE, but refuses to run it.",
                "CONVERT_TZ(timestamp, 'from', 'to') converts between time zones.");
        return erroneous();
    }
}
