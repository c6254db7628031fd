package dev.weir.sql.parse;

import static dev.weir.sql.parse.grammar.DialectLexer.DECIMAL;

import dev.weir.sql.ast.Expression;
import dev.weir.sql.ast.Expression.Arithmetic;
import dev.weir.sql.ast.Literal;
import dev.weir.sql.ast.Name;
import dev.weir.sql.ast.Origin;
import dev.weir.sql.parse.grammar.DialectLexer;
import dev.weir.sql.parse.grammar.DialectParser.AllFieldsContext;
import dev.weir.sql.parse.grammar.DialectParser.AndContext;
import dev.weir.sql.parse.grammar.DialectParser.ArithmeticContext;
import dev.weir.sql.parse.grammar.DialectParser.ArrayValueContext;
import dev.weir.sql.parse.grammar.DialectParser.AtTimeZoneContext;
import dev.weir.sql.parse.grammar.DialectParser.CallContext;
import dev.weir.sql.parse.grammar.DialectParser.CastContext;
import dev.weir.sql.parse.grammar.DialectParser.ColumnContext;
import dev.weir.sql.parse.grammar.DialectParser.ColumnOfContext;
import dev.weir.sql.parse.grammar.DialectParser.ConstantContext;
import dev.weir.sql.parse.grammar.DialectParser.EntryContext;
import dev.weir.sql.parse.grammar.DialectParser.FieldOfContext;
import dev.weir.sql.parse.grammar.DialectParser.MapValueContext;
import dev.weir.sql.parse.grammar.DialectParser.MemberContext;
import dev.weir.sql.parse.grammar.DialectParser.NotContext;
import dev.weir.sql.parse.grammar.DialectParser.NumericLiteralContext;
import dev.weir.sql.parse.grammar.DialectParser.OrContext;
import dev.weir.sql.parse.grammar.DialectParser.ParenthesizedContext;
import dev.weir.sql.parse.grammar.DialectParser.PlainContext;
import dev.weir.sql.parse.grammar.DialectParser.PredicatedContext;
import dev.weir.sql.parse.grammar.DialectParser.SearchedCaseContext;
import dev.weir.sql.parse.grammar.DialectParser.SignedContext;
import dev.weir.sql.parse.grammar.DialectParser.SimpleCaseContext;
import dev.weir.sql.parse.grammar.DialectParser.StructValueContext;
import dev.weir.sql.parse.grammar.DialectParser.SubscriptContext;
import dev.weir.sql.parse.grammar.DialectParser.TypedLiteralContext;
import dev.weir.sql.parse.grammar.DialectParser.ValueContext;
import dev.weir.sql.parse.grammar.DialectParser.ValueExpressionContext;
import dev.weir.sql.parse.grammar.DialectParser.VariableContext;
import dev.weir.sql.parse.grammar.DialectParser.WhenContext;
import dev.weir.sql.parse.grammar.DialectParserBaseVisitor;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Reads expressions; what follows a value, from {@code =} to {@code IS NOT NULL}, is read by {@link PredicateReader}. */
final class ExpressionReader extends DialectParserBaseVisitor<Expression> {
    private final Reading reading;
    private final Substitution substitution;
    private final NameReader names;
    private final LiteralReader literals;
    private final TypeReader types;
    private final CallReader calls;

    ExpressionReader(
            Reading reading, Substitution substitution, NameReader names, LiteralReader literals, TypeReader types) {
        this.reading = reading;
        this.substitution = substitution;
        this.names = names;
        this.literals = literals;
        this.types = types;
        this.calls = new CallReader(reading, names, this);
    }

    Expression read(ParserRuleContext context) {
        return context.accept(this);
    }

    List<Expression> readAll(List<? extends ParserRuleContext> contexts) {
        return contexts.stream().map(this::read).toList();
    }

    @Override
    public Expression visitPlain(PlainContext context) {
        return read(context.predicated());
    }

    @Override
    public Expression visitNot(NotContext context) {
        return new Expression.Not(reading.origin(context), read(context.expression()));
    }

    @Override
    public Expression visitAnd(AndContext context) {
        return new Expression.Logical(
                reading.origin(context),
                Expression.Logical.Operator.AND,
                read(context.expression(0)),
                read(context.expression(1)));
    }

    @Override
    public Expression visitOr(OrContext context) {
        return new Expression.Logical(
                reading.origin(context),
                Expression.Logical.Operator.OR,
                read(context.expression(0)),
                read(context.expression(1)));
    }

    @Override
    public Expression visitPredicated(PredicatedContext context) {
        Expression operand = read(context.valueExpression());
        if (context.predicate() == null) {
            return operand;
        }
        return context.predicate()
                .accept(new PredicateReader(reading, literals, this, reading.origin(context), operand));
    }

    @Override
    public Expression visitValue(ValueContext context) {
        return read(context.primary());
    }

    @Override
    public Expression visitAtTimeZone(AtTimeZoneContext context) {
        Literal zone =
                new Literal.StringValue(reading.origin(context.getStop()), literals.string(context.STRING_LITERAL()));
        return new Expression.AtTimeZone(reading.origin(context), read(context.valueExpression()), zone);
    }

    @Override
    public Expression visitSigned(SignedContext context) {
        boolean negative = context.MINUS() != null;
        Optional<Token> digits = negative ? digits(context.valueExpression()) : Optional.empty();
        if (digits.isPresent()) {
            return literals.negative(reading.origin(context), digits.get());
        }
        return new Expression.Signed(reading.origin(context), negative, read(context.valueExpression()));
    }

    @Override
    public Expression visitArithmetic(ArithmeticContext context) {
        return new Arithmetic(
                reading.origin(context),
                operator(context.sign),
                read(context.valueExpression(0)),
                read(context.valueExpression(1)));
    }

    @Override
    public Expression visitColumn(ColumnContext context) {
        return new Expression.Column(reading.origin(context), Optional.empty(), names.name(context.name()));
    }

    @Override
    public Expression visitColumnOf(ColumnOfContext context) {
        return new Expression.Column(
                reading.origin(context), Optional.of(names.name(context.name())), names.name(context.identifier()));
    }

    @Override
    public Expression visitCall(CallContext context) {
        return calls.call(context);
    }

    @Override
    public Expression visitConstant(ConstantContext context) {
        return context.literal().accept(literals);
    }

    /** A variable is a literal if its value is one, and a column if its value is a name. */
    @Override
    public Expression visitVariable(VariableContext context) {
        Token token = context.getStart();
        Origin origin = reading.origin(token);
        Optional<String> value = substitution.value(token);
        if (value.isPresent()
                && literals.literalOf(origin, value.get()).isEmpty()
                && substitution.isName(value.get())) {
            return new Expression.Column(origin, Optional.empty(), new Name(origin, NameReader.known(value.get())));
        }
        return value.isPresent() ? literals.variable(token) : new Literal.NullValue(origin);
    }

    @Override
    public Expression visitTypedLiteral(TypedLiteralContext context) {
        if (context.getStart().getType() == DECIMAL) {
            return literals.decimal(reading.origin(context), context.STRING_LITERAL());
        }
        reading.report(
                SyntaxProblem.TYPED_LITERAL,
                reading.span(context),
                "A type in front of a string makes a literal of DECIMAL '1.20' only. Strings are turned into dates and"
                        + " times where they meet them, or by functions such as PARSE_TIMESTAMP.");
        return new Literal.NullValue(reading.origin(context));
    }

    @Override
    public Expression visitParenthesized(ParenthesizedContext context) {
        return read(context.expression());
    }

    @Override
    public Expression visitCast(CastContext context) {
        return new Expression.Cast(
                reading.origin(context),
                read(context.expression()),
                context.type().accept(types));
    }

    @Override
    public Expression visitSearchedCase(SearchedCaseContext context) {
        return new Expression.Case(
                reading.origin(context),
                Optional.empty(),
                context.when().stream().map(this::when).toList(),
                Optional.ofNullable(context.expression()).map(this::read));
    }

    @Override
    public Expression visitSimpleCase(SimpleCaseContext context) {
        return new Expression.Case(
                reading.origin(context),
                Optional.of(read(context.operand)),
                context.when().stream().map(this::when).toList(),
                Optional.ofNullable(context.otherwise).map(this::read));
    }

    @Override
    public Expression visitArrayValue(ArrayValueContext context) {
        return new Expression.ArrayOf(reading.origin(context), readAll(context.expression()));
    }

    @Override
    public Expression visitMapValue(MapValueContext context) {
        return new Expression.MapOf(
                reading.origin(context),
                context.entry().stream().map(this::entry).toList());
    }

    @Override
    public Expression visitStructValue(StructValueContext context) {
        return new Expression.StructOf(
                reading.origin(context),
                context.member().stream().map(this::member).toList());
    }

    @Override
    public Expression visitSubscript(SubscriptContext context) {
        return new Expression.ElementOf(
                reading.origin(context), read(context.primary()), read(context.valueExpression()));
    }

    @Override
    public Expression visitFieldOf(FieldOfContext context) {
        return new Expression.FieldOf(
                reading.origin(context), read(context.primary()), names.name(context.identifier()));
    }

    /** Where it is right, in the list of a SELECT, {@link QueryReader} takes it before this is asked. */
    @Override
    public Expression visitAllFields(AllFieldsContext context) {
        reading.report(
                SyntaxProblem.ALL_FIELDS_PLACE,
                reading.span(context),
                "struct->* stands for a column for each field, so it can only be an item of its own in the list of a"
                        + " SELECT, without an alias.");
        return read(context.primary());
    }

    private Expression.When when(WhenContext context) {
        return new Expression.When(reading.origin(context), read(context.condition), read(context.result));
    }

    private Expression.Entry entry(EntryContext context) {
        return new Expression.Entry(reading.origin(context), read(context.key), read(context.value));
    }

    private Expression.Member member(MemberContext context) {
        return new Expression.Member(
                reading.origin(context), names.name(context.identifier()), read(context.expression()));
    }

    /** The digits, if the operand of a minus sign is a number and nothing else. */
    private static Optional<Token> digits(ValueExpressionContext operand) {
        if (operand instanceof ValueContext value
                && value.primary() instanceof ConstantContext constant
                && constant.literal() instanceof NumericLiteralContext) {
            return Optional.of(operand.getStart());
        }
        return Optional.empty();
    }

    private static Arithmetic.Operator operator(Token sign) {
        return switch (sign.getType()) {
            case DialectLexer.ASTERISK -> Arithmetic.Operator.MULTIPLY;
            case DialectLexer.SLASH -> Arithmetic.Operator.DIVIDE;
            case DialectLexer.PERCENT -> Arithmetic.Operator.MODULUS;
            case DialectLexer.PLUS -> Arithmetic.Operator.ADD;
            case DialectLexer.MINUS -> Arithmetic.Operator.SUBTRACT;
            case DialectLexer.CONCAT -> Arithmetic.Operator.CONCATENATE;
            default -> throw new IllegalArgumentException("not an operator: " + sign.getText());
        };
    }
}
