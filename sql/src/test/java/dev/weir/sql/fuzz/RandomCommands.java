package dev.weir.sql.fuzz;

import dev.weir.sql.ast.AlterSource;
import dev.weir.sql.ast.AlterSystem;
import dev.weir.sql.ast.AssertNullValues;
import dev.weir.sql.ast.AssertSchema;
import dev.weir.sql.ast.AssertSource;
import dev.weir.sql.ast.AssertTopic;
import dev.weir.sql.ast.AssertValues;
import dev.weir.sql.ast.ColumnElement;
import dev.weir.sql.ast.Define;
import dev.weir.sql.ast.Describe;
import dev.weir.sql.ast.DropConnector;
import dev.weir.sql.ast.DropSource;
import dev.weir.sql.ast.DropType;
import dev.weir.sql.ast.Explain;
import dev.weir.sql.ast.Expression;
import dev.weir.sql.ast.Name;
import dev.weir.sql.ast.Origin;
import dev.weir.sql.ast.Print;
import dev.weir.sql.ast.QueryControl;
import dev.weir.sql.ast.RunScript;
import dev.weir.sql.ast.SetProperty;
import dev.weir.sql.ast.Show;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.ast.Undefine;
import dev.weir.sql.ast.UnsetProperty;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;

/** Makes the short statements up: those that alter, drop, show, assert and control. */
final class RandomCommands {
    private static final Origin NOWHERE = Origin.GENERATED;
    private static final List<String> VARIABLES = List.of("variable", "x", "A_1");

    private final Random random;
    private final RandomExpressions expressions;
    private final RandomStatements statements;

    RandomCommands(Random random, RandomExpressions expressions, RandomStatements statements) {
        this.random = random;
        this.expressions = expressions;
        this.statements = statements;
    }

    Statement command() {
        return switch (random.nextInt(4)) {
            case 0 -> change();
            case 1 -> setting();
            case 2 -> look();
            default -> assertion();
        };
    }

    private Statement change() {
        return switch (random.nextInt(5)) {
            case 0 -> new AlterSource(NOWHERE, statements.kind(), statements.source(), added());
            case 1 -> new DropSource(NOWHERE, statements.kind(), coin(), statements.source(), coin());
            case 2 -> new DropType(NOWHERE, coin(), expressions.name());
            case 3 -> new DropConnector(NOWHERE, coin(), expressions.name());
            default ->
                new QueryControl(
                        NOWHERE,
                        expressions.one(List.of(QueryControl.Action.values())),
                        expressions.perhaps(expressions::name));
        };
    }

    private List<ColumnElement> added() {
        return expressions.some(
                1,
                () -> new ColumnElement(
                        NOWHERE, expressions.name(), expressions.type(2), new ColumnElement.Constraint.None()));
    }

    private Statement setting() {
        return switch (random.nextInt(6)) {
            case 0 -> new SetProperty(NOWHERE, expressions.text(), expressions.text());
            case 1 -> new UnsetProperty(NOWHERE, expressions.text());
            case 2 -> new Define(NOWHERE, expressions.one(VARIABLES), expressions.text());
            case 3 -> new Undefine(NOWHERE, expressions.one(VARIABLES));
            case 4 -> new RunScript(NOWHERE, expressions.text());
            default -> new AlterSystem(NOWHERE, expressions.text(), expressions.text());
        };
    }

    private Statement look() {
        return switch (random.nextInt(4)) {
            case 0 -> new Show(NOWHERE, listing());
            case 1 -> new Describe(NOWHERE, subject());
            case 2 -> new Print(NOWHERE, new Name(NOWHERE, expressions.text()), coin(), number(), number());
            default ->
                new Explain(
                        NOWHERE,
                        coin()
                                ? new Explain.Subject.OfStatement(statements.statement())
                                : new Explain.Subject.OfQuery(expressions.name()));
        };
    }

    private Show.Listing listing() {
        return switch (random.nextInt(9)) {
            case 0 -> new Show.Listing.PropertyList();
            case 1 -> new Show.Listing.Topics(coin(), coin());
            case 2 -> new Show.Listing.Sources(statements.kind(), coin());
            case 3 -> new Show.Listing.Functions();
            case 4 -> new Show.Listing.Connectors(expressions.one(List.of(Show.Scope.values())));
            case 5 -> new Show.Listing.ConnectorPlugins();
            case 6 -> new Show.Listing.Types();
            case 7 -> new Show.Listing.Variables();
            default -> new Show.Listing.Queries(coin());
        };
    }

    private Describe.Subject subject() {
        return switch (random.nextInt(4)) {
            case 0 -> new Describe.Subject.OfSource(statements.source(), coin());
            case 1 -> new Describe.Subject.OfAll(statements.kind(), coin());
            case 2 -> new Describe.Subject.OfFunction(expressions.name());
            default -> new Describe.Subject.OfConnector(expressions.name());
        };
    }

    private Statement assertion() {
        return switch (random.nextInt(5)) {
            case 0 ->
                new AssertTopic(
                        NOWHERE,
                        coin(),
                        new Name(NOWHERE, expressions.text()),
                        statements.properties(),
                        expressions.perhaps(statements::timeSpan));
            case 1 -> schemaAssertion();
            case 2 ->
                new AssertSource(
                        NOWHERE, statements.kind(), statements.source(), statements.columns(), statements.properties());
            case 3 -> new AssertValues(NOWHERE, statements.source(), names(), values());
            default -> new AssertNullValues(NOWHERE, statements.source(), names(), values());
        };
    }

    /** Of a subject, an id or both. */
    private Statement schemaAssertion() {
        Optional<Name> subject = coin() ? Optional.of(new Name(NOWHERE, expressions.text())) : Optional.empty();
        OptionalInt id = subject.isEmpty() || coin() ? OptionalInt.of(random.nextInt(1000)) : OptionalInt.empty();
        return new AssertSchema(NOWHERE, coin(), subject, id, expressions.perhaps(statements::timeSpan));
    }

    private List<Name> names() {
        return expressions.some(0, expressions::name);
    }

    private List<Expression> values() {
        return expressions.some(1, () -> expressions.expression(2));
    }

    private OptionalLong number() {
        return coin() ? OptionalLong.of(random.nextInt(10_000)) : OptionalLong.empty();
    }

    private boolean coin() {
        return random.nextBoolean();
    }
}
