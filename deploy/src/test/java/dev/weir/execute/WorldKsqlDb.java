package dev.weir.execute;

import dev.weir.live.Observed;
import dev.weir.live.ServerInfo;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.port.Progress;
import dev.weir.port.StatementAnswer;
import dev.weir.port.StatementServer;
import dev.weir.source.SourceText;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.CreateSource;
import dev.weir.sql.ast.DropSource;
import dev.weir.sql.ast.InsertSelect;
import dev.weir.sql.ast.InsertValues;
import dev.weir.sql.ast.Literal;
import dev.weir.sql.ast.Name;
import dev.weir.sql.ast.QueryControl;
import dev.weir.sql.ast.SourceKind;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.parse.Parser;
import dev.weir.sql.parse.Variables;
import dev.weir.target.FailureKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** As much of a ksqlDB server as the executor can tell from a real one: names are taken once, query ids too, and two statements at once fail. */
final class WorldKsqlDb implements StatementServer {
    /** Carries out a call, if the run still lives. */
    interface Calls {
        <T> T call(String name, Supplier<T> effect);
    }

    private final World world;
    private final Calls calls;
    private final AtomicInteger inside = new AtomicInteger();

    WorldKsqlDb(World world, Calls calls) {
        this.world = world;
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
        return new ArrayList<>(world.objects.values());
    }

    @Override
    public Optional<Observed> find(ResourceId id) {
        return calls.call("look for " + id, () -> Optional.ofNullable(world.objects.get(id)));
    }

    @Override
    public List<String> columns(String source) {
        return calls.call("columns of " + source, () -> world.columns.getOrDefault(source, List.of()));
    }

    @Override
    public List<Observed.Topic> topics() {
        throw new UnsupportedOperationException("Kafka is there to be asked");
    }

    private StatementAnswer execute(String text) {
        world.statements.add(text);
        Statement statement = Parser.parse(new SourceText("test", text + ";"), Variables.NONE)
                .value()
                .statements()
                .get(0);
        if (statement instanceof CreateSource create) {
            columns(create);
            source(
                    create.kind(),
                    create.name().text(),
                    create.properties().text("KAFKA_TOPIC").orElseThrow(),
                    List.of());
        } else if (statement instanceof CreateAsSelect create) {
            String id = "CSAS_" + create.name().text() + "_" + world.statements.size();
            source(create.kind(), create.name().text(), create.name().text(), List.of(id));
            query(id, create.name().text());
        } else if (statement instanceof InsertSelect insert) {
            query(
                    insert.properties().text("QUERY_ID").orElseThrow(),
                    insert.target().text());
        } else if (statement instanceof InsertValues insert) {
            insert(insert, text);
        } else if (statement instanceof DropSource drop) {
            drop(drop);
        } else if (statement instanceof QueryControl control) {
            world.objects.remove(new ResourceId(
                    ResourceKind.QUERY, control.queryId().orElseThrow().text()));
        } else {
            throw new UnsupportedOperationException(text);
        }
        return StatementAnswer.NOTHING;
    }

    private void columns(CreateSource create) {
        if (!create.elements().isEmpty()) {
            List<String> names = create.elements().stream()
                    .map(column -> column.name().text())
                    .toList();
            world.columns.put(create.name().text(), names);
        }
    }

    private void insert(InsertValues insert, String text) {
        String topic = topicOf(insert.target().text());
        int time = insert.columns().stream().map(Name::text).toList().indexOf("ROWTIME");
        if (time < 0) {
            world.write(topic, text);
            return;
        }
        world.write(topic, text, Long.parseLong(((Literal) insert.values().get(time)).asText()));
    }

    private void source(SourceKind kind, String name, String topic, List<String> queries) {
        ResourceKind resource = kind == SourceKind.TABLE ? ResourceKind.TABLE : ResourceKind.STREAM;
        world.topics.computeIfAbsent(topic, key -> new ArrayList<>());
        add(new Observed.Source(resource, name, topic, "", List.of(), queries, List.of()));
    }

    private void query(String id, String sink) {
        add(new Observed.Query(id, sink, "", "RUNNING"));
    }

    private void add(Observed object) {
        if (world.objects.putIfAbsent(object.id(), object) != null) {
            throw WorldServers.no(FailureKind.REFUSED, object.id() + " exists");
        }
    }

    private void drop(DropSource drop) {
        String name = drop.name().text();
        boolean written = world.objects.values().stream()
                .anyMatch(found -> found instanceof Observed.Query query
                        && query.sink().equals(name)
                        && !query.queryId().startsWith("CSAS_"));
        if (written) {
            throw WorldServers.no(FailureKind.REFUSED, name + " is written by a query");
        }
        world.objects
                .values()
                .removeIf(found -> found.id().name().equals(name)
                        || (found instanceof Observed.Query query
                                && query.sink().equals(name)));
    }

    private String topicOf(String source) {
        return world.objects.values().stream()
                .filter(found ->
                        found instanceof Observed.Source && found.id().name().equals(source))
                .map(found -> ((Observed.Source) found).topic())
                .findFirst()
                .orElseThrow();
    }
}
