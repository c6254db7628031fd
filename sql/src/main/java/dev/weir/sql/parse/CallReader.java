package dev.weir.sql.parse;

import dev.weir.sql.ast.Expression;
import dev.weir.sql.ast.TimeSpan;
import dev.weir.sql.parse.grammar.DialectParser.ArgumentContext;
import dev.weir.sql.parse.grammar.DialectParser.CallContext;
import dev.weir.sql.parse.grammar.DialectParser.ExpressionArgumentContext;
import dev.weir.sql.parse.grammar.DialectParser.LambdaContext;
import dev.weir.sql.parse.grammar.DialectParser.UnitArgumentContext;
import dev.weir.sql.parse.grammar.DialectParserBaseVisitor;
import java.util.List;

/** Reads calls and what only their arguments can be: lambdas and units of time. */
final class CallReader extends DialectParserBaseVisitor<Expression> {
    private final Reading reading;
    private final NameReader names;
    private final ExpressionReader expressions;

    CallReader(Reading reading, NameReader names, ExpressionReader expressions) {
        this.reading = reading;
        this.names = names;
        this.expressions = expressions;
    }

    Expression call(CallContext context) {
        checkLambdas(context.argument());
        List<Expression> arguments = context.argument().stream()
                .map(argument -> argument.accept(this))
                .toList();
        return new Expression.Call(
                reading.origin(context), names.name(context.name()), arguments, context.ASTERISK() != null);
    }

    @Override
    public Expression visitLambda(LambdaContext context) {
        return new Expression.Lambda(
                reading.origin(context), names.names(context.identifier()), expressions.read(context.expression()));
    }

    @Override
    public Expression visitUnitArgument(UnitArgumentContext context) {
        TimeSpan.Unit unit = Units.unit(context.getStart());
        return new Expression.Unit(reading.origin(context), unit);
    }

    @Override
    public Expression visitExpressionArgument(ExpressionArgumentContext context) {
        return expressions.read(context.expression());
    }

    /** One ordinary argument at least comes first, and none after a lambda. */
    private void checkLambdas(List<ArgumentContext> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            boolean lambda = arguments.get(i) instanceof LambdaContext;
            if (lambda && i == 0) {
                report(arguments.get(i), "A lambda works on what comes before it, so it cannot be the first argument.");
            }
            if (!lambda && i > 0 && arguments.get(i - 1) instanceof LambdaContext) {
                report(arguments.get(i), "Only further lambdas can follow a lambda; put this argument before it.");
            }
        }
    }

    private void report(ArgumentContext argument, String detail) {
        reading.report(SyntaxProblem.LAMBDA_PLACE, reading.span(argument), detail);
    }
}
