package dev.weir.sql.format;

import dev.weir.sql.ast.Literal;
import java.math.BigDecimal;
import java.util.Locale;

/** Writes constants so that they are read back with the same type. */
final class LiteralText {
    private LiteralText() {}

    static String of(Literal literal) {
        if (literal instanceof Literal.StringValue string) {
            return Quoting.string(string.value());
        }
        if (literal instanceof Literal.DecimalValue decimal) {
            return decimal(decimal.value());
        }
        if (literal instanceof Literal.DoubleValue number) {
            return floating(number.value());
        }
        return literal.asText().toUpperCase(Locale.ROOT);
    }

    /** The point makes it a DECIMAL; where even the digits before it are not all there, only the typed form writes the same value. */
    private static String decimal(BigDecimal value) {
        if (value.scale() < 0) {
            return "DECIMAL '" + value + "'";
        }
        return value.scale() == 0 ? value.toPlainString() + "." : value.toPlainString();
    }

    /** Without an exponent the number would be a DECIMAL. */
    private static String floating(double value) {
        String text = Double.toString(value);
        return text.contains("E") ? text : text + "E0";
    }
}
