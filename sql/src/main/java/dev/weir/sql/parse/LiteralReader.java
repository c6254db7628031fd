package dev.weir.sql.parse;

import static dev.weir.sql.parse.grammar.DialectLexer.MINUS;
import static dev.weir.sql.parse.grammar.DialectLexer.VARIABLE;

import dev.weir.source.Span;
import dev.weir.sql.ast.Literal;
import dev.weir.sql.ast.Origin;
import dev.weir.sql.parse.grammar.DialectParser.BooleanLiteralContext;
import dev.weir.sql.parse.grammar.DialectParser.NullLiteralContext;
import dev.weir.sql.parse.grammar.DialectParser.NumberContext;
import dev.weir.sql.parse.grammar.DialectParser.NumericLiteralContext;
import dev.weir.sql.parse.grammar.DialectParser.PropertyValueContext;
import dev.weir.sql.parse.grammar.DialectParser.StringLiteralContext;
import dev.weir.sql.parse.grammar.DialectParserBaseVisitor;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Reads constants. */
final class LiteralReader extends DialectParserBaseVisitor<Literal> {
    private final Reading reading;
    private final Substitution substitution;
    private final Numbers numbers;

    LiteralReader(Reading reading, Substitution substitution) {
        this.reading = reading;
        this.substitution = substitution;
        this.numbers = new Numbers(reading);
    }

    @Override
    public Literal visitNullLiteral(NullLiteralContext context) {
        return new Literal.NullValue(reading.origin(context));
    }

    @Override
    public Literal visitBooleanLiteral(BooleanLiteralContext context) {
        return new Literal.BooleanValue(reading.origin(context), context.TRUE() != null);
    }

    @Override
    public Literal visitStringLiteral(StringLiteralContext context) {
        return new Literal.StringValue(reading.origin(context), string(context.STRING_LITERAL()));
    }

    @Override
    public Literal visitNumericLiteral(NumericLiteralContext context) {
        Token token = context.getStart();
        return numbers.literal(reading.origin(context), token.getType(), token.getText());
    }

    /** A number behind a minus sign: the sign is part of it, or the smallest BIGINT could not be written. */
    Literal negative(Origin origin, Token digits) {
        return numbers.literal(origin, digits.getType(), "-" + digits.getText());
    }

    Literal decimal(Origin origin, TerminalNode string) {
        return numbers.decimal(origin, string(string));
    }

    Literal propertyValue(PropertyValueContext context) {
        if (context.literal() != null) {
            return context.literal().accept(this);
        }
        if (context.VARIABLE() != null) {
            return variable(context.getStart());
        }
        return negative(reading.origin(context), context.getStop());
    }

    String string(TerminalNode node) {
        return substitution.inString(node.getSymbol());
    }

    /** The value of a variable where only a literal can stand. */
    Literal variable(Token token) {
        Origin origin = reading.origin(token);
        return substitution
                .value(token)
                .map(value -> literalOf(origin, value).orElseGet(() -> notALiteral(token)))
                .orElseGet(() -> new Literal.NullValue(origin));
    }

    /** The literal that a variable's value writes, if it is one literal and nothing more. */
    Optional<Literal> literalOf(Origin origin, String value) {
        if (Quotes.isString(value)) {
            return Optional.of(new Literal.StringValue(origin, Quotes.strip(value)));
        }
        if (value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false")) {
            return Optional.of(new Literal.BooleanValue(origin, Boolean.parseBoolean(value)));
        }
        return numbers.written(origin, value);
    }

    OptionalInt intValue(NumberContext context) {
        Optional<BigDecimal> value = wholeNumber(context, Integer.MAX_VALUE);
        return value.isPresent() ? OptionalInt.of(value.get().intValue()) : OptionalInt.empty();
    }

    OptionalLong longValue(NumberContext context) {
        Optional<BigDecimal> value = wholeNumber(context, Long.MAX_VALUE);
        return value.isPresent() ? OptionalLong.of(value.get().longValue()) : OptionalLong.empty();
    }

    /** A count or an amount: empty, and reported, if it has a fraction, a minus sign, or is too large. */
    private Optional<BigDecimal> wholeNumber(NumberContext context, long limit) {
        Span span = reading.span(context);
        Literal value = number(context);
        if (!(value instanceof Literal.IntegerValue) && !(value instanceof Literal.LongValue)) {
            reading.report(
                    SyntaxProblem.WHOLE_NUMBER, span, "Only digits can stand here, without a point or an exponent.");
            return Optional.empty();
        }
        BigDecimal whole = new BigDecimal(value.asText());
        if (whole.signum() < 0 || whole.compareTo(BigDecimal.valueOf(limit)) > 0) {
            reading.report(SyntaxProblem.NUMBER_RANGE, span, "This number has to lie between 0 and " + limit + ".");
            return Optional.empty();
        }
        return Optional.of(whole);
    }

    private Literal number(NumberContext context) {
        Token first = context.getStart();
        Origin origin = reading.origin(context);
        if (first.getType() == VARIABLE) {
            return variable(first);
        }
        if (first.getType() == MINUS) {
            return negative(origin, context.getStop());
        }
        return numbers.literal(origin, first.getType(), first.getText());
    }

    private Literal notALiteral(Token token) {
        reading.report(
                SyntaxProblem.VARIABLE_AS_LITERAL,
                reading.span(token),
                "A literal is needed here: TRUE, FALSE, a number or a string in single quotes. The value of "
                        + token.getText() + " is none of them. Where a string is meant, write '" + token.getText()
                        + "' with the quotes in the statement.");
        return new Literal.NullValue(reading.origin(token));
    }
}
