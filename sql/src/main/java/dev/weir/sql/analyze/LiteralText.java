package dev.weir.sql.analyze;

import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.plan.TypedExpression.Constant;
import dev.weir.sql.type.Numbers;
import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Decimal;
import dev.weir.sql.type.SqlType.Primitive;
import dev.weir.sql.type.SqlType.Untyped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** String literals that stand for values of another type. */
final class LiteralText {
    private static final List<String> TRUE = List.of("true", "t", "yes", "y");
    private static final List<String> FALSE = List.of("false", "f", "no", "n");

    private LiteralText() {}

    /** The type of a text that stands beside values of {@code type}; NULL where it can't be read so. */
    static SqlType typeBeside(SqlType type, String text) {
        if (type.isNumber()) {
            return number(text).map(value -> numberType(value, type)).orElse(Untyped.NULL);
        }
        if (type == Primitive.BOOLEAN) {
            return truth(text).isPresent() ? type : Untyped.NULL;
        }
        return type.isTemporal() ? type : Untyped.NULL;
    }

    /** The constant as one of another type, where that can be said before it runs. */
    static Optional<TypedExpression> convert(Constant constant, SqlType type) {
        if (type == Primitive.BOOLEAN && constant.value() instanceof String text) {
            return truth(text).map(value -> new Constant(value, type));
        }
        Optional<BigDecimal> number = type.isNumber() ? number(constant.value().toString()) : Optional.empty();
        return number.flatMap(value -> numeric(value, type)).map(value -> new Constant(value, type));
    }

    private static Optional<Object> numeric(BigDecimal value, SqlType type) {
        try {
            if (type == Primitive.DOUBLE) {
                return Optional.of(value.doubleValue());
            }
            if (type instanceof Decimal decimal) {
                return Optional.of(value.setScale(decimal.scale(), RoundingMode.UNNECESSARY));
            }
            return type == Primitive.INTEGER ? Optional.of(value.intValueExact()) : Optional.of(value.longValueExact());
        } catch (ArithmeticException notExact) {
            return Optional.empty();
        }
    }

    private static SqlType numberType(BigDecimal value, SqlType beside) {
        boolean whole = value.scale() == 0 && value.precision() < 19;
        if (!whole) {
            return Numbers.decimalOf(value);
        }
        boolean small = value.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
        return Numbers.widest(beside, small ? Primitive.INTEGER : Primitive.BIGINT);
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text.trim()));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> truth(String text) {
        String word = text.trim().toLowerCase(Locale.ROOT);
        if (TRUE.contains(word)) {
            return Optional.of(true);
        }
        return FALSE.contains(word) ? Optional.of(false) : Optional.empty();
    }
}
