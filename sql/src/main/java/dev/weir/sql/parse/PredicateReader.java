package dev.weir.sql.parse;

import dev.weir.sql.ast.Expression;
import dev.weir.sql.ast.Expression.Comparison;
import dev.weir.sql.ast.Origin;
import dev.weir.sql.parse.grammar.DialectLexer;
import dev.weir.sql.parse.grammar.DialectParser.BetweenContext;
import dev.weir.sql.parse.grammar.DialectParser.ComparisonContext;
import dev.weir.sql.parse.grammar.DialectParser.InContext;
import dev.weir.sql.parse.grammar.DialectParser.IsDistinctContext;
import dev.weir.sql.parse.grammar.DialectParser.IsNullContext;
import dev.weir.sql.parse.grammar.DialectParser.LikeContext;
import dev.weir.sql.parse.grammar.DialectParserBaseVisitor;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Reads the predicate that follows one operand. */
final class PredicateReader extends DialectParserBaseVisitor<Expression> {
    private final Reading reading;
    private final LiteralReader literals;
    private final ExpressionReader expressions;
    private final Origin origin;
    private final Expression operand;

    PredicateReader(
            Reading reading, LiteralReader literals, ExpressionReader expressions, Origin origin, Expression operand) {
        this.reading = reading;
        this.literals = literals;
        this.expressions = expressions;
        this.origin = origin;
        this.operand = operand;
    }

    @Override
    public Expression visitComparison(ComparisonContext context) {
        return new Comparison(
                origin,
                operator(context.comparisonSign().getStart()),
                operand,
                expressions.read(context.valueExpression()));
    }

    @Override
    public Expression visitBetween(BetweenContext context) {
        return new Expression.Between(
                origin,
                operand,
                expressions.read(context.valueExpression(0)),
                expressions.read(context.valueExpression(1)),
                context.NOT() != null);
    }

    @Override
    public Expression visitIn(InContext context) {
        return new Expression.In(origin, operand, expressions.readAll(context.expression()), context.NOT() != null);
    }

    @Override
    public Expression visitLike(LikeContext context) {
        return new Expression.Like(
                origin,
                operand,
                expressions.read(context.valueExpression()),
                Optional.ofNullable(context.STRING_LITERAL()).flatMap(this::escape),
                context.NOT() != null);
    }

    @Override
    public Expression visitIsNull(IsNullContext context) {
        return new Expression.IsNull(origin, operand, context.NOT() != null);
    }

    @Override
    public Expression visitIsDistinct(IsDistinctContext context) {
        return new Comparison(
                origin,
                context.NOT() == null ? Comparison.Operator.DISTINCT : Comparison.Operator.NOT_DISTINCT,
                operand,
                expressions.read(context.valueExpression()));
    }

    private Optional<Character> escape(TerminalNode node) {
        String escape = literals.string(node);
        if (escape.length() == 1) {
            return Optional.of(escape.charAt(0));
        }
        reading.report(
                SyntaxProblem.ESCAPE_LENGTH,
                reading.span(node.getSymbol()),
                "The character behind ESCAPE makes % and _ ordinary in the pattern. There are " + escape.length()
                        + " characters here.");
        return Optional.empty();
    }

    private static Comparison.Operator operator(Token sign) {
        return switch (sign.getType()) {
            case DialectLexer.EQ -> Comparison.Operator.EQUAL;
            case DialectLexer.NEQ -> Comparison.Operator.NOT_EQUAL;
            case DialectLexer.LT -> Comparison.Operator.LESS;
            case DialectLexer.LTE -> Comparison.Operator.LESS_OR_EQUAL;
            case DialectLexer.GT -> Comparison.Operator.GREATER;
            case DialectLexer.GTE -> Comparison.Operator.GREATER_OR_EQUAL;
            default -> throw new IllegalArgumentException("not a comparison: " + sign.getText());
        };
    }
}
