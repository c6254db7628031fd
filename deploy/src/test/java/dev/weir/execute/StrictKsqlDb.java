package dev.weir.execute;

import dev.weir.diagnostic.Checked;
import dev.weir.live.Observed;
import dev.weir.live.ServerInfo;
import dev.weir.model.ResourceId;
import dev.weir.port.Progress;
import dev.weir.port.StatementAnswer;
import dev.weir.port.StatementServer;
import dev.weir.source.SourceText;
import dev.weir.sql.analyze.Analyzed;
import dev.weir.sql.analyze.Analyzer;
import dev.weir.sql.analyze.SessionProperties;
import dev.weir.sql.ast.CreateType;
import dev.weir.sql.ast.DropSource;
import dev.weir.sql.ast.DropType;
import dev.weir.sql.ast.InsertValues;
import dev.weir.sql.ast.Literal;
import dev.weir.sql.ast.Name;
import dev.weir.sql.ast.QueryControl;
import dev.weir.sql.ast.SourceKind;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.format.Formatter;
import dev.weir.sql.parse.Parser;
import dev.weir.sql.parse.Variables;
import dev.weir.sql.schema.DataSource;
import dev.weir.sql.schema.TopicSettings;
import dev.weir.sql.upgrade.QueryUpgrade;
import dev.weir.sql.upgrade.SourceUpgrade;
import dev.weir.target.FailureKind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A ksqlDB server that refuses what a real one does: names that are taken, replacements that aren't allowed, the drop of what is read or written, a second
 * query of the same id, topics with other partitions.
 */
final class StrictKsqlDb implements StatementServer {
    private static final int USUAL_PARTITIONS = 1;

    private final World world;
    private final Metastore metastore;
    private final WorldKsqlDb.Calls calls;
    private final AtomicInteger inside = new AtomicInteger();

    StrictKsqlDb(World world, WorldKsqlDb.Calls calls) {
        this.world = world;
        this.metastore = world.metastore;
        this.calls = calls;
    }

    @Override
    public ServerInfo info() {
        return new ServerInfo("test", "test");
    }

    @Override
    public StatementAnswer run(String statement, SortedMap<String, String> properties, Progress progress) {
        if (inside.incrementAndGet() > 1) {
            throw new IllegalStateException("two statements at once");
        }
        try {
            return calls.call(statement, () -> execute(statement));
        } finally {
            inside.decrementAndGet();
        }
    }

    @Override
    public List<Observed> objects() {
        return List.copyOf(world.objects.values());
    }

    @Override
    public Optional<Observed> find(ResourceId id) {
        return calls.call("look for " + id, () -> Optional.ofNullable(world.objects.get(id)));
    }

    @Override
    public List<String> columns(String source) {
        return calls.call(
                "columns of " + source,
                () -> metastore
                        .catalog
                        .source(source)
                        .map(found -> found.schema().names())
                        .orElse(List.of()));
    }

    @Override
    public List<Observed.Topic> topics() {
        throw new UnsupportedOperationException("Kafka is there to be asked");
    }

    StatementAnswer execute(String text) {
        Statement statement = Parser.parse(new SourceText("test", text + ";"), Variables.NONE)
                .value()
                .statements()
                .get(0);
        world.statements.add(text);
        metastore.commands++;
        Checked<Analyzed> checked = Analyzer.analyze(statement, metastore.catalog, SessionProperties.NONE);
        if (!checked.ok()) {
            throw refused(text + ": " + checked.diagnostics());
        }
        Optional<String> query = execute(checked.value());
        world.objects.clear();
        world.objects.putAll(metastore.objects());
        return new StatementAnswer(query);
    }

    private Optional<String> execute(Analyzed analyzed) {
        if (analyzed instanceof Analyzed.DefinedSource defined) {
            define(defined);
        } else if (analyzed instanceof Analyzed.AlteredSource altered) {
            alter(altered);
        } else if (analyzed instanceof Analyzed.PersistentQuery query) {
            return Optional.of(query.createsSink() ? createAs(query) : insert(query));
        } else if (analyzed instanceof Analyzed.DefinedType type) {
            type(type);
        } else if (analyzed.statement() instanceof InsertValues values) {
            row(values);
        } else if (analyzed.statement() instanceof DropSource drop) {
            drop(drop);
        } else if (analyzed.statement() instanceof DropType drop) {
            metastore.types.remove(drop.name().text());
            metastore.catalog.apply(analyzed);
        } else if (analyzed.statement() instanceof QueryControl control) {
            terminate(control.queryId().orElseThrow().text());
        } else {
            throw new UnsupportedOperationException(analyzed.toString());
        }
        return Optional.empty();
    }

    private void define(Analyzed.DefinedSource defined) {
        DataSource source = defined.source();
        Optional<DataSource> old = metastore.catalog.source(source.name());
        replaceable(old, source, defined.orReplace());
        if (old.isPresent()
                && !metastore
                        .selectedFrom
                        .getOrDefault(source.name(), List.of())
                        .isEmpty()) {
            throw refused("the query that writes " + source.name() + " would be left running");
        }
        topic(defined.topic(), source.topic(), OptionalInt.empty());
        metastore.catalog.apply(defined);
        metastore.texts.put(source.name(), Metastore.text(defined.statement()));
        metastore.selectedFrom.put(source.name(), List.of());
    }

    private void alter(Analyzed.AlteredSource altered) {
        String name = altered.source().name();
        if (!metastore.selectedFrom.getOrDefault(name, List.of()).isEmpty()) {
            throw refused(name + " comes from a query");
        }
        metastore.catalog.apply(altered);
        metastore.texts.merge(name, Metastore.text(altered.statement()), (create, alter) -> create + "\n" + alter);
    }

    private String createAs(Analyzed.PersistentQuery query) {
        DataSource sink = query.sink();
        Optional<DataSource> old = metastore.catalog.source(sink.name());
        replaceable(old, sink, query.orReplace());
        List<Metastore.Running> writers = metastore.writers(sink.name());
        if (writers.size() > 1) {
            throw refused("several queries write into " + sink.name());
        }
        writers.forEach(running -> QueryUpgrade.obstacle(running.query().plan(), query.plan())
                .ifPresent(obstacle -> {
                    throw refused(sink.name() + ": " + obstacle);
                }));
        String leftmost = metastore
                .catalog
                .source(query.sourceNames().get(0))
                .orElseThrow()
                .topic();
        topic(query.topic(), sink.topic(), OptionalInt.of(world.partitions(leftmost)));
        subject(sink);
        metastore.catalog.apply(query);
        metastore.texts.put(sink.name(), Metastore.text(query.statement()));
        metastore.selectedFrom.put(sink.name(), query.sourceNames());
        String id = writers.isEmpty() ? id(sink) : writers.get(0).id();
        metastore.queries.put(id, new Metastore.Running(id, query, true));
        return id;
    }

    private String id(DataSource sink) {
        return (sink.kind() == SourceKind.TABLE ? "CTAS_" : "CSAS_") + sink.name() + "_" + metastore.commands;
    }

    private String insert(Analyzed.PersistentQuery query) {
        String id = query.queryId().orElseGet(() -> "INSERTQUERY_" + metastore.commands);
        if (metastore.queries.containsKey(id)) {
            throw refused("there is a query " + id);
        }
        metastore.queries.put(id, new Metastore.Running(id, query, false));
        return id;
    }

    private void type(Analyzed.DefinedType type) {
        if (metastore.types.containsKey(type.name())) {
            throw refused("there is a type " + type.name());
        }
        metastore.catalog.apply(type);
        metastore.types.put(type.name(), Formatter.format(((CreateType) type.statement()).type()));
    }

    private void row(InsertValues values) {
        String topic =
                metastore.catalog.source(values.target().text()).orElseThrow().topic();
        int time = values.columns().stream().map(Name::text).toList().indexOf("ROWTIME");
        String row = time < 0
                ? values.toString()
                : values.values().subList(1, values.values().size()).toString();
        long millis = time < 0
                ? world.topic(topic).size()
                : Long.parseLong(((Literal) values.values().get(time)).asText());
        world.write(topic, "row of " + values.target().text() + " " + row, millis);
    }

    private void drop(DropSource drop) {
        String name = drop.name().text();
        Optional<DataSource> source = metastore.catalog.source(name);
        if (source.isEmpty()) {
            if (!drop.ifExists()) {
                throw refused("there is no " + name);
            }
            return;
        }
        if (source.get().kind() != drop.kind() || drop.deleteTopic()) {
            throw refused(drop.toString());
        }
        metastore.queries.values().stream()
                .filter(query ->
                        query.touches(name) && !(query.own() && query.sink().equals(name)))
                .forEach(query -> {
                    throw refused(name + " is used by the query " + query.id());
                });
        metastore.selectedFrom.forEach((reader, sources) -> {
            if (sources.contains(name)) {
                throw refused(name + " is selected from by " + reader);
            }
        });
        metastore.queries.values().removeIf(query -> query.sink().equals(name));
        metastore.catalog.apply(new Analyzed.Untyped(drop));
        metastore.texts.remove(name);
        metastore.selectedFrom.remove(name);
    }

    private void terminate(String id) {
        if (metastore.queries.remove(id) == null) {
            throw refused("there is no query " + id);
        }
    }

    private static void replaceable(Optional<DataSource> old, DataSource replacement, boolean orReplace) {
        old.ifPresent(existing -> {
            if (!orReplace) {
                throw refused("there is a " + existing.name());
            }
            if (!SourceUpgrade.obstacles(existing, replacement).isEmpty()) {
                throw refused(existing.name() + ": " + SourceUpgrade.obstacles(existing, replacement));
            }
        });
    }

    /** A topic that exists has to be as it is asked for; one that doesn't is made where it is said how, or can be taken over from what is read. */
    private void topic(TopicSettings wanted, String name, OptionalInt usual) {
        if (world.topics.containsKey(name)) {
            if (wanted.partitions().isPresent() && wanted.partitions().getAsInt() != world.partitions(name)) {
                throw WorldServers.no(FailureKind.FAILED, "the topic " + name + " has other partitions");
            }
            return;
        }
        if (wanted.partitions().isEmpty() && usual.isEmpty()) {
            throw refused("there is no topic " + name);
        }
        world.makeTopic(name, wanted.partitions().orElse(usual.orElse(USUAL_PARTITIONS)));
    }

    private void subject(DataSource sink) {
        if (sink.valueFormat().toString().contains("AVRO")) {
            String subject = sink.topic() + "-value";
            world.subjects.put(subject, WorldServers.subject(subject));
        }
    }

    private static RuntimeException refused(String why) {
        return WorldServers.no(FailureKind.REFUSED, why);
    }
}
