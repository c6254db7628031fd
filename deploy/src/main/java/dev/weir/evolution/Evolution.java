package dev.weir.evolution;

import dev.weir.desired.DesiredState;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;
import dev.weir.live.Observed;
import dev.weir.model.Resource;
import dev.weir.model.Resource.SqlObject;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.normal.NormalForm;
import dev.weir.sql.analyze.Analyzed;
import dev.weir.sql.analyze.Analyzed.DefinedSource;
import dev.weir.sql.analyze.Analyzed.PersistentQuery;
import dev.weir.sql.analyze.Reference;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.CreateSource;
import dev.weir.sql.ast.SelectItem;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.function.Functions;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.DataSource;
import dev.weir.sql.upgrade.Obstacle;
import dev.weir.sql.upgrade.QueryUpgrade;
import dev.weir.sql.upgrade.SourceUpgrade;
import dev.weir.sql.upgrade.WrittenClauses;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Applies ksqlDB's rules for replacing streams and tables to what a pipeline changes. What runs is read from the server's own wording, in which SELECT * stands
 * for the columns that it had when it was issued.
 */
public final class Evolution {
    private static final String START = "auto.offset.reset";

    private final DesiredState desired;
    private final LedgerState ledger;
    private final LiveState live;
    private final RunningStatements statements;
    private final Resolver running;
    private final Resolver wanted;

    public Evolution(DesiredState desired, LedgerState ledger, LiveState live) {
        this.desired = desired;
        this.ledger = ledger;
        this.live = live;
        this.statements = new RunningStatements(ledger, live);
        Functions functions = Functions.builtIn()
                .with(desired.functions().stream()
                        .flatMap(function -> function.found().stream())
                        .toList());
        this.running = new Resolver(functions, this::running);
        this.wanted = new Resolver(functions, new Wanted());
    }

    /** How a stream or table that exists becomes the wanted one, which differs from it. */
    public Way way(SqlObject object) {
        Optional<Statement> before = statements.statement(object.id());
        if (before.isEmpty() || !isSource(object.id().kind())) {
            return new Way.Rebuild(Optional.empty(), Optional.empty());
        }
        Reference reference = reference(object);
        Optional<Analyzed> old = running.resolve(reference);
        Optional<Analyzed> next = wanted.resolve(reference);
        if (old.isEmpty() || next.isEmpty()) {
            return WrittenClauses.irreplaceable(before.get())
                    .<Way>map(obstacle -> rebuild(obstacle, object.statement()))
                    .orElseGet(() ->
                            Way.Rebuild.because("its columns aren't known well enough here to replace it in place"));
        }
        if (old.get() instanceof PersistentQuery query && next.get() instanceof PersistentQuery replacement) {
            return query(object, query, replacement);
        }
        if (old.get() instanceof DefinedSource source && next.get() instanceof DefinedSource replacement) {
            return source(object.statement(), source, replacement);
        }
        return Way.Rebuild.because("a stream or table can't come to have a query, or lose it, while it exists");
    }

    /** The stream or table that a statement would make, as far as it is known here. */
    public Optional<DataSource> result(SqlObject object) {
        return wanted.resolve(reference(object)).flatMap(Evolution::source);
    }

    /** Why what exists can't become the {@link #result}, as a clause. */
    public Optional<String> obstacle(SqlObject object) {
        Optional<DataSource> old = running.resolve(reference(object)).flatMap(Evolution::source);
        Optional<DataSource> next = result(object);
        return old.isPresent() && next.isPresent()
                ? first(SourceUpgrade.obstacles(old.get(), next.get())).map(Obstacle::reason)
                : Optional.of("its columns aren't known well enough here");
    }

    private static Optional<DataSource> source(Analyzed analyzed) {
        if (analyzed instanceof PersistentQuery query) {
            return Optional.of(query.sink());
        }
        return analyzed instanceof DefinedSource source ? Optional.of(source.source()) : Optional.empty();
    }

    /**
     * The columns that a SELECT * would give now and didn't when it was issued.
     *
     * @param observed what exists, under the wanted statement
     */
    public List<String> unfrozen(SqlObject object, Observed.Source observed) {
        boolean star = object.statement() instanceof CreateAsSelect create
                && create.query().select().stream().anyMatch(item -> !(item instanceof SelectItem.Single));
        if (!star || observed.columns().isEmpty()) {
            return List.of();
        }
        return wanted
                .resolve(reference(object))
                .filter(PersistentQuery.class::isInstance)
                .map(query -> ((PersistentQuery) query).sink().schema().names())
                .orElse(List.of())
                .stream()
                .filter(name -> !observed.columns().contains(name))
                .toList();
    }

    private Way query(SqlObject object, PersistentQuery query, PersistentQuery replacement) {
        Optional<String> outside = otherWriters(object.id()).or(() -> otherStart(object));
        if (outside.isPresent()) {
            return Way.Rebuild.because(outside.get());
        }
        Optional<String> topic = TopicRule.obstacle(query.topic(), replacement.topic());
        if (topic.isPresent()) {
            return Way.Rebuild.because(topic.get());
        }
        return QueryUpgrade.irreplaceable(query.plan())
                .or(() -> first(SourceUpgrade.obstacles(query.sink(), replacement.sink())))
                .or(() -> QueryUpgrade.obstacle(query.plan(), replacement.plan()))
                .map(obstacle -> rebuild(obstacle, object.statement()))
                .orElseGet(Way.Replace::new);
    }

    private static Way source(Statement statement, DefinedSource source, DefinedSource replacement) {
        Optional<String> topic = TopicRule.obstacle(source.topic(), replacement.topic());
        if (topic.isPresent()) {
            return Way.Rebuild.because(topic.get());
        }
        return first(SourceUpgrade.obstacles(source.source(), replacement.source()))
                .map(obstacle -> rebuild(obstacle, statement))
                .orElseGet(() -> appends(source.source(), replacement.source(), statement)
                        ? new Way.Alter()
                        : new Way.Replace());
    }

    /** ALTER says no more than that there are further columns; columns that come from the registry are nobody's to add. */
    private static boolean appends(DataSource source, DataSource replacement, Statement statement) {
        List<Column> before = source.schema().columns();
        List<Column> after = replacement.schema().columns();
        boolean written =
                statement instanceof CreateSource create && !create.elements().isEmpty();
        return written
                && after.size() > before.size()
                && after.subList(0, before.size()).equals(before);
    }

    private static Way rebuild(Obstacle obstacle, Statement statement) {
        return new Way.Rebuild(Optional.of(obstacle.reason()), ClausePlace.of(obstacle.part(), statement));
    }

    private static Optional<Obstacle> first(List<Obstacle> obstacles) {
        return obstacles.stream().findFirst();
    }

    /** What the pipeline ends on this occasion doesn't count. */
    private Optional<String> otherWriters(ResourceId id) {
        return live.find(id)
                .filter(observed -> observed instanceof Observed.Source source
                        && source.writeQueries().stream()
                                        .filter(query -> !ends(query))
                                        .count()
                                > 1)
                .map(unused -> "nothing can be replaced in place that several queries write");
    }

    private boolean ends(String query) {
        ResourceId id = new ResourceId(ResourceKind.QUERY, query);
        return ledger.find(id).isPresent() && !desired.resources().containsKey(id);
    }

    private Optional<String> otherStart(SqlObject object) {
        Optional<String> wantedStart = Optional.ofNullable(object.properties().get(START));
        return ledger.find(object.id())
                .map(LedgerEntry::resource)
                .filter(applied -> applied instanceof SqlObject before
                        && !wantedStart.equals(
                                Optional.ofNullable(before.properties().get(START))))
                .map(unused -> START + " counts only when a query starts for the first time");
    }

    private Optional<Resolver.Found> running(Reference reference) {
        Optional<Statement> statement = reference instanceof Reference.Type
                ? statements.type(reference.name())
                : statements.source(reference.name());
        return statement.map(found -> new Resolver.Found(found, new TreeMap<>()));
    }

    private static boolean isSource(ResourceKind kind) {
        return kind == ResourceKind.STREAM || kind == ResourceKind.TABLE;
    }

    private static Reference reference(SqlObject object) {
        return new Reference.Source(object.statement().origin(), object.id().name());
    }

    /** The pipeline's own statements, and what runs where others read what isn't the pipeline's. */
    private final class Wanted implements Resolver.Lookup {
        @Override
        public Optional<Resolver.Found> find(Reference reference) {
            return own(reference)
                    .map(object -> new Resolver.Found(object.statement(), object.properties()))
                    .or(() -> running(reference));
        }

        /** An unchanged statement makes what is there. */
        @Override
        public Optional<Analyzed> otherwise(Reference reference) {
            return own(reference).filter(this::unchanged).flatMap(object -> running.resolve(reference));
        }

        private Optional<SqlObject> own(Reference reference) {
            List<ResourceKind> kinds = reference instanceof Reference.Type
                    ? List.of(ResourceKind.TYPE)
                    : List.of(ResourceKind.STREAM, ResourceKind.TABLE);
            return kinds.stream()
                    .map(kind -> desired.resources().get(new ResourceId(kind, reference.name())))
                    .filter(SqlObject.class::isInstance)
                    .map(SqlObject.class::cast)
                    .findFirst();
        }

        private boolean unchanged(SqlObject object) {
            return ledger.find(object.id())
                    .map(LedgerEntry::resource)
                    .filter(resource -> same(resource, object))
                    .isPresent();
        }

        private static boolean same(Resource applied, SqlObject wanted) {
            return applied instanceof SqlObject before
                    && NormalForm.of(before.statement()).equals(NormalForm.of(wanted.statement()));
        }
    }
}
