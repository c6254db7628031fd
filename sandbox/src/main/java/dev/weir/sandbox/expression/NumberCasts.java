package dev.weir.sandbox.expression;

import dev.weir.sandbox.serde.Decimals;
import dev.weir.sql.type.SqlType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Casts to numbers and booleans. */
final class NumberCasts {
    private NumberCasts() {}

    /** Any beginning of "true" or "yes" is true, every other text false. */
    static Object toBoolean(Object value) {
        String text = value.toString().toLowerCase(Locale.ROOT);
        return !text.isEmpty() && ("true".startsWith(text) || "yes".startsWith(text));
    }

    static Object toInteger(Object value) {
        return value instanceof Number number ? number.intValue() : Integer.parseInt(text(value));
    }

    static Object toLong(Object value) {
        return value instanceof Number number ? number.longValue() : Long.parseLong(text(value));
    }

    static Object toDouble(Object value) {
        return value instanceof Number number ? number.doubleValue() : Double.parseDouble(text(value));
    }

    static Object toDecimal(Object value, SqlType.Decimal type) {
        BigDecimal exact = value instanceof BigDecimal decimal ? decimal : new BigDecimal(text(value));
        return Decimals.fit(exact.setScale(type.scale(), RoundingMode.HALF_UP), type);
    }

    private static String text(Object value) {
        return value.toString().trim();
    }
}
