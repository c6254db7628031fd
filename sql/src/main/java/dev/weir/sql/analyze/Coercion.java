package dev.weir.sql.analyze;

import dev.weir.sql.ast.Expression;
import dev.weir.sql.ast.Literal;
import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.plan.TypedExpression.Cast;
import dev.weir.sql.plan.TypedExpression.Constant;
import dev.weir.sql.plan.TypedExpression.NullConstant;
import dev.weir.sql.type.Conversions;
import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Primitive;
import dev.weir.sql.type.SqlType.Untyped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Gives values that stand side by side one type: the elements of an array, the branches of CASE, the choices of IN. */
final class Coercion {
    private final Context context;

    Coercion(Context context) {
        this.context = context;
    }

    /**
     * The common type; NULL where all values are NULL or where they have nothing in common, which is reported. A string literal among numbers or
     * booleans is read as one of them.
     */
    SqlType common(List<? extends Expression> written, List<TypedExpression> typed) {
        boolean allText = typed.stream().allMatch(Coercion::isText);
        boolean textColumns = IntStream.range(0, typed.size())
                .anyMatch(i -> typed.get(i).type() == Primitive.STRING && !(written.get(i) instanceof Literal));
        if (textColumns && !allText) {
            return besideText(written, typed);
        }
        SqlType common = Untyped.NULL;
        for (int i = 0; i < typed.size(); i++) {
            if (allText || !(written.get(i) instanceof Literal.StringValue)) {
                common = merge(common, typed.get(i).type(), written.get(i));
            }
        }
        return allText ? common : withLiterals(common, written);
    }

    /** Literals beside texts that come from columns become texts; other columns can't. */
    private SqlType besideText(List<? extends Expression> written, List<TypedExpression> typed) {
        SqlType common = Untyped.NULL;
        for (int i = 0; i < typed.size(); i++) {
            if (!(written.get(i) instanceof Literal)) {
                common = merge(common, typed.get(i).type(), written.get(i));
            }
        }
        return common;
    }

    private SqlType merge(SqlType common, SqlType next, Expression written) {
        SqlType merged = Conversions.common(common, next);
        if (merged == Untyped.NULL && common != Untyped.NULL && next != Untyped.NULL) {
            context.report(
                    Problem.NO_COMMON_TYPE,
                    written,
                    "This is " + ExpressionTyper.a(next) + ", beside " + ExpressionTyper.a(common)
                            + "; there is no type that both could become.",
                    "CAST one of them.");
            return common;
        }
        return merged;
    }

    private SqlType withLiterals(SqlType common, List<? extends Expression> written) {
        SqlType result = common;
        for (Expression expression : written) {
            if (expression instanceof Literal.StringValue literal) {
                result = withLiteral(result, literal);
            }
        }
        return result;
    }

    private SqlType withLiteral(SqlType common, Literal.StringValue literal) {
        if (common == Untyped.NULL || common == Primitive.STRING) {
            return Primitive.STRING;
        }
        SqlType type = LiteralText.typeBeside(common, literal.value());
        if (type == Untyped.NULL) {
            context.report(
                    Problem.BAD_LITERAL,
                    literal,
                    "Beside " + ExpressionTyper.a(common) + " this text would have to be one as well, and it isn't.");
            return common;
        }
        return Conversions.common(common, type);
    }

    private static boolean isText(TypedExpression value) {
        return value.type() == Primitive.STRING || ExpressionTyper.isNull(value);
    }

    /** All values as {@code type}, with a cast where they have another one. */
    static List<TypedExpression> to(SqlType type, List<TypedExpression> typed) {
        List<TypedExpression> converted = new ArrayList<>();
        typed.forEach(value -> converted.add(to(type, value)));
        return converted;
    }

    static TypedExpression to(SqlType type, TypedExpression value) {
        if (value.type().equals(type) || type == Untyped.NULL) {
            return value;
        }
        if (value instanceof NullConstant) {
            return new NullConstant(type);
        }
        return value instanceof Constant constant
                ? LiteralText.convert(constant, type).orElseGet(() -> new Cast(value, type, true))
                : new Cast(value, type, true);
    }
}
