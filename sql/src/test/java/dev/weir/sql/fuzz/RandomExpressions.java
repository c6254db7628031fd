package dev.weir.sql.fuzz;

import dev.weir.sql.ast.Expression;
import dev.weir.sql.ast.Expression.Arithmetic;
import dev.weir.sql.ast.Expression.Comparison;
import dev.weir.sql.ast.Expression.Logical;
import dev.weir.sql.ast.Literal;
import dev.weir.sql.ast.Name;
import dev.weir.sql.ast.Origin;
import dev.weir.sql.ast.TimeSpan;
import dev.weir.sql.ast.TypeName;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Makes expressions up, of all kinds. */
final class RandomExpressions {
    private static final Origin NOWHERE = Origin.GENERATED;

    private final Random random;
    private final Vocabulary vocabulary;

    RandomExpressions(Random random, Vocabulary vocabulary) {
        this.random = random;
        this.vocabulary = vocabulary;
    }

    Expression expression(int depth) {
        return depth <= 0 ? leaf() : branch(depth - 1);
    }

    Name name() {
        return new Name(NOWHERE, one(vocabulary.names()));
    }

    String text() {
        return one(vocabulary.texts());
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> Optional<T> perhaps(Supplier<T> supplier) {
        return random.nextInt(3) == 0 ? Optional.of(supplier.get()) : Optional.empty();
    }

    <T> List<T> some(int least, Supplier<T> supplier) {
        List<T> list = new ArrayList<>();
        int size = least + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            list.add(supplier.get());
        }
        return list;
    }

    TypeName type(int depth) {
        return switch (depth <= 0 ? random.nextInt(2) : random.nextInt(5)) {
            case 0 -> new TypeName.Decimal(NOWHERE, 10, random.nextInt(11));
            case 1 -> new TypeName.Named(NOWHERE, new Name(NOWHERE, one(vocabulary.types())));
            case 2 -> new TypeName.ArrayOf(NOWHERE, type(depth - 1));
            case 3 -> new TypeName.MapOf(NOWHERE, type(depth - 1), type(depth - 1));
            default ->
                new TypeName.StructOf(NOWHERE, some(0, () -> new TypeName.Field(NOWHERE, name(), type(depth - 1))));
        };
    }

    Literal literal() {
        return switch (random.nextInt(8)) {
            case 0 -> new Literal.NullValue(NOWHERE);
            case 1 -> new Literal.BooleanValue(NOWHERE, random.nextBoolean());
            case 2 -> new Literal.IntegerValue(NOWHERE, random.nextInt());
            case 3 -> new Literal.LongValue(NOWHERE, random.nextLong() | 1L << 62);
            case 4 -> new Literal.LongValue(NOWHERE, Long.MIN_VALUE);
            case 5 ->
                new Literal.DecimalValue(
                        NOWHERE, new BigDecimal(BigInteger.valueOf(random.nextLong()), random.nextInt(40) - 10));
            case 6 -> new Literal.DoubleValue(NOWHERE, random.nextGaussian() * Math.pow(10, random.nextInt(600) - 300));
            default -> new Literal.StringValue(NOWHERE, text());
        };
    }

    /** A literal that is written without the name of a type, as properties need it. */
    Literal untypedLiteral() {
        Literal literal = literal();
        boolean typed = literal instanceof Literal.DecimalValue decimal
                && decimal.value().scale() < 0;
        return typed ? untypedLiteral() : literal;
    }

    private Expression leaf() {
        return random.nextBoolean() ? literal() : new Expression.Column(NOWHERE, perhaps(this::name), name());
    }

    private Expression branch(int depth) {
        return switch (random.nextInt(21)) {
            case 0, 1 ->
                new Arithmetic(
                        NOWHERE, one(List.of(Arithmetic.Operator.values())), expression(depth), expression(depth));
            case 2, 3 ->
                new Logical(NOWHERE, one(List.of(Logical.Operator.values())), expression(depth), expression(depth));
            case 4, 5 ->
                new Comparison(
                        NOWHERE, one(List.of(Comparison.Operator.values())), expression(depth), expression(depth));
            case 6 -> new Expression.Not(NOWHERE, expression(depth));
            case 7, 8 -> new Expression.Signed(NOWHERE, random.nextBoolean(), expression(depth));
            case 9 -> new Expression.IsNull(NOWHERE, expression(depth), random.nextBoolean());
            case 10 ->
                new Expression.Between(
                        NOWHERE, expression(depth), expression(depth), expression(depth), random.nextBoolean());
            case 11 ->
                new Expression.In(NOWHERE, expression(depth), some(1, () -> expression(depth)), random.nextBoolean());
            case 12 ->
                new Expression.Like(
                        NOWHERE,
                        expression(depth),
                        expression(depth),
                        perhaps(() -> one(List.of('!', '\'', '\\'))),
                        random.nextBoolean());
            case 13 -> new Expression.Cast(NOWHERE, expression(depth), type(2));
            case 14 ->
                new Expression.Case(
                        NOWHERE,
                        perhaps(() -> expression(depth)),
                        some(1, () -> new Expression.When(NOWHERE, expression(depth), expression(depth))),
                        perhaps(() -> expression(depth)));
            case 15 -> call(depth);
            case 16 -> new Expression.ArrayOf(NOWHERE, some(0, () -> expression(depth)));
            case 17 ->
                new Expression.MapOf(
                        NOWHERE, some(0, () -> new Expression.Entry(NOWHERE, expression(depth), expression(depth))));
            case 18 ->
                new Expression.StructOf(
                        NOWHERE, some(0, () -> new Expression.Member(NOWHERE, name(), expression(depth))));
            case 19 -> new Expression.ElementOf(NOWHERE, expression(depth), expression(depth));
            default ->
                random.nextBoolean()
                        ? new Expression.FieldOf(NOWHERE, expression(depth), name())
                        : new Expression.AtTimeZone(
                                NOWHERE, expression(depth), new Literal.StringValue(NOWHERE, text()));
        };
    }

    /** Lambdas only behind an ordinary argument; units wherever an argument can be. */
    private Expression call(int depth) {
        if (random.nextInt(5) == 0) {
            return new Expression.Call(NOWHERE, function(), List.of(), true);
        }
        List<Expression> arguments = some(
                0,
                () -> random.nextInt(4) == 0
                        ? new Expression.Unit(NOWHERE, one(List.of(TimeSpan.Unit.values())))
                        : expression(depth));
        if (!arguments.isEmpty() && random.nextBoolean()) {
            arguments.add(new Expression.Lambda(NOWHERE, some(1, this::name), expression(depth)));
        }
        return new Expression.Call(NOWHERE, function(), arguments, false);
    }

    private Name function() {
        return new Name(NOWHERE, one(vocabulary.functions()));
    }
}
