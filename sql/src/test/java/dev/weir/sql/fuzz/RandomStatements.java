package dev.weir.sql.fuzz;

import dev.weir.sql.ast.ColumnElement;
import dev.weir.sql.ast.ColumnElement.Constraint;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.CreateConnector;
import dev.weir.sql.ast.CreateSource;
import dev.weir.sql.ast.CreateType;
import dev.weir.sql.ast.InsertSelect;
import dev.weir.sql.ast.InsertValues;
import dev.weir.sql.ast.Name;
import dev.weir.sql.ast.Origin;
import dev.weir.sql.ast.Properties;
import dev.weir.sql.ast.Property;
import dev.weir.sql.ast.Query;
import dev.weir.sql.ast.Relation;
import dev.weir.sql.ast.SelectItem;
import dev.weir.sql.ast.SourceKind;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.ast.TimeSpan;
import dev.weir.sql.ast.Window;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes statements up. */
final class RandomStatements {
    private static final Origin NOWHERE = Origin.GENERATED;

    private final Random random;
    private final Vocabulary vocabulary;
    private final RandomExpressions expressions;

    RandomStatements(Random random, Vocabulary vocabulary) {
        this.random = random;
        this.vocabulary = vocabulary;
        this.expressions = new RandomExpressions(random, vocabulary);
    }

    /** Of any kind. */
    Statement statement() {
        return switch (random.nextInt(5)) {
            case 0, 1 -> query();
            case 2, 3 -> definition();
            default -> new RandomCommands(random, expressions, this).command();
        };
    }

    Query query() {
        return query(expressions.perhaps(() -> expressions.one(List.of(Query.Emit.values()))), limit());
    }

    Statement definition() {
        return switch (random.nextInt(6)) {
            case 0 ->
                new CreateSource(
                        NOWHERE,
                        kind(),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        source(),
                        columns(),
                        properties());
            case 1 ->
                new CreateAsSelect(
                        NOWHERE,
                        kind(),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        source(),
                        properties(),
                        persistentQuery());
            case 2 -> new InsertSelect(NOWHERE, source(), properties(), persistentQuery());
            case 3 ->
                new InsertValues(
                        NOWHERE,
                        source(),
                        expressions.some(0, expressions::name),
                        expressions.some(1, () -> expressions.expression(2)));
            case 4 -> new CreateType(NOWHERE, random.nextBoolean(), expressions.name(), expressions.type(3));
            default ->
                new CreateConnector(
                        NOWHERE,
                        expressions.one(List.of(CreateConnector.Direction.values())),
                        random.nextBoolean(),
                        expressions.name(),
                        someProperties());
        };
    }

    private Query persistentQuery() {
        return query(Optional.of(expressions.one(List.of(Query.Emit.values()))), OptionalInt.empty());
    }

    private Query query(Optional<Query.Emit> emit, OptionalInt limit) {
        return new Query(
                NOWHERE,
                expressions.some(1, this::item),
                relation(),
                expressions.perhaps(this::window),
                expressions.perhaps(() -> expressions.expression(3)),
                expressions.perhaps(this::grouping),
                expressions.perhaps(this::grouping),
                expressions.perhaps(() -> expressions.expression(3)),
                emit,
                limit);
    }

    private OptionalInt limit() {
        return random.nextBoolean() ? OptionalInt.of(random.nextInt(Integer.MAX_VALUE)) : OptionalInt.empty();
    }

    private SelectItem item() {
        return switch (random.nextInt(6)) {
            case 0 -> new SelectItem.All(NOWHERE, expressions.perhaps(expressions::name));
            case 1 -> new SelectItem.AllFields(NOWHERE, expressions.expression(2));
            default ->
                new SelectItem.Single(NOWHERE, expressions.expression(3), expressions.perhaps(expressions::name));
        };
    }

    private Relation relation() {
        Relation relation = aliased();
        for (int i = random.nextInt(3); i > 0; i--) {
            relation = new Relation.Join(
                    NOWHERE,
                    expressions.one(List.of(Relation.Kind.values())),
                    relation,
                    aliased(),
                    expressions.perhaps(() ->
                            new Relation.Within(NOWHERE, timeSpan(), timeSpan(), expressions.perhaps(this::timeSpan))),
                    expressions.expression(2));
        }
        return relation;
    }

    private Relation.Source aliased() {
        return new Relation.Source(NOWHERE, source(), expressions.perhaps(this::source));
    }

    private Window window() {
        Optional<TimeSpan> retention = expressions.perhaps(this::timeSpan);
        Optional<TimeSpan> grace = expressions.perhaps(this::timeSpan);
        return switch (random.nextInt(3)) {
            case 0 -> new Window.Tumbling(NOWHERE, timeSpan(), retention, grace);
            case 1 -> new Window.Hopping(NOWHERE, timeSpan(), timeSpan(), retention, grace);
            default -> new Window.Session(NOWHERE, timeSpan(), retention, grace);
        };
    }

    private Query.Grouping grouping() {
        return new Query.Grouping(NOWHERE, expressions.some(0, () -> expressions.expression(2)));
    }

    TimeSpan timeSpan() {
        return new TimeSpan(NOWHERE, random.nextInt(1000), expressions.one(List.of(TimeSpan.Unit.values())));
    }

    List<ColumnElement> columns() {
        return expressions.some(
                0, () -> new ColumnElement(NOWHERE, expressions.name(), expressions.type(2), constraint()));
    }

    private Constraint constraint() {
        return switch (random.nextInt(4)) {
            case 0 -> new Constraint.None();
            case 1 -> new Constraint.Key();
            case 2 -> new Constraint.PrimaryKey();
            default -> new Constraint.Headers(expressions.perhaps(expressions::text));
        };
    }

    Properties properties() {
        return random.nextBoolean() ? Properties.NONE : someProperties();
    }

    /** Names differ, as one cannot be given twice. */
    private Properties someProperties() {
        List<String> names = new ArrayList<>(vocabulary.properties());
        Collections.shuffle(names, random);
        return new Properties(IntStream.rangeClosed(0, random.nextInt(names.size()))
                .mapToObj(i -> new Property(NOWHERE, new Name(NOWHERE, names.get(i)), expressions.untypedLiteral()))
                .toList());
    }

    SourceKind kind() {
        return expressions.one(List.of(SourceKind.values()));
    }

    Name source() {
        return new Name(NOWHERE, expressions.one(vocabulary.sources()));
    }
}
