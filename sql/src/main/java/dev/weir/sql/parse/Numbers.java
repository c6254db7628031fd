package dev.weir.sql.parse;

import static dev.weir.sql.parse.grammar.DialectLexer.DECIMAL_LITERAL;
import static dev.weir.sql.parse.grammar.DialectLexer.DOUBLE_LITERAL;
import static dev.weir.sql.parse.grammar.DialectLexer.INTEGER_LITERAL;

import dev.weir.source.Span;
import dev.weir.sql.ast.Literal;
import dev.weir.sql.ast.Origin;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns digits into the literal whose type they choose: INTEGER or BIGINT by size, DECIMAL with a point, DOUBLE with an exponent. */
final class Numbers {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");
    private static final Pattern WITH_POINT = Pattern.compile("-?([0-9]+\\.[0-9]*|\\.[0-9]+)");
    private static final Pattern WITH_EXPONENT = Pattern.compile("-?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)[eE][+-]?[0-9]+");

    /** A decimal of more digits than any ksqlDB type has; its plain text could fill the memory. */
    private static final int MOST_DIGITS = 10_000;

    private final Reading reading;

    Numbers(Reading reading) {
        this.reading = reading;
    }

    Literal literal(Origin origin, int tokenType, String text) {
        return switch (tokenType) {
            case INTEGER_LITERAL -> whole(origin, text);
            case DECIMAL_LITERAL -> decimal(origin, text);
            case DOUBLE_LITERAL -> floating(origin, text);
            default -> throw new IllegalArgumentException("not a number: " + text);
        };
    }

    /** The literal of a number as written, if the text is one. */
    Optional<Literal> written(Origin origin, String text) {
        if (WHOLE.matcher(text).matches()) {
            return Optional.of(whole(origin, text));
        }
        if (WITH_POINT.matcher(text).matches()) {
            return Optional.of(decimal(origin, text));
        }
        if (WITH_EXPONENT.matcher(text).matches()) {
            return Optional.of(floating(origin, text));
        }
        return Optional.empty();
    }

    Literal decimal(Origin origin, String text) {
        if (text.length() > MOST_DIGITS) {
            return outOfRange(origin, "A DECIMAL with so many digits does not exist.");
        }
        try {
            BigDecimal value = new BigDecimal(text);
            if (Math.abs((long) value.scale()) <= MOST_DIGITS) {
                return new Literal.DecimalValue(origin, value);
            }
            return outOfRange(origin, "A DECIMAL with so many digits does not exist.");
        } catch (NumberFormatException notADecimal) {
            reading.report(
                    SyntaxProblem.TYPED_LITERAL,
                    origin.span(),
                    "The text of a DECIMAL has to be a decimal number, such as '1.20'.");
            return new Literal.IntegerValue(origin, 0);
        }
    }

    private Literal whole(Origin origin, String text) {
        try {
            long value = Long.parseLong(text);
            if (value == (int) value) {
                return new Literal.IntegerValue(origin, (int) value);
            }
            return new Literal.LongValue(origin, value);
        } catch (NumberFormatException tooLarge) {
            return outOfRange(origin, "A BIGINT holds at most 9223372036854775807 and at least -9223372036854775808.");
        }
    }

    private Literal floating(Origin origin, String text) {
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value)) {
            return outOfRange(origin, "A DOUBLE holds at most " + Double.MAX_VALUE + " to either side of zero.");
        }
        return new Literal.DoubleValue(origin, value);
    }

    private Literal outOfRange(Origin origin, String detail) {
        Span span = origin.span();
        reading.report(SyntaxProblem.NUMBER_RANGE, span, detail);
        return new Literal.IntegerValue(origin, 0);
    }
}
