package dev.weir.execute;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.ledger.Ending;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerRun;
import dev.weir.ledger.LedgerState;
import dev.weir.ledger.LedgerStore;
import dev.weir.ledger.LedgerWriter;
import dev.weir.live.Observed;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.SchemaFormat;
import dev.weir.port.ConnectorStatus;
import dev.weir.port.Connectors;
import dev.weir.port.DataRecord;
import dev.weir.port.Progress;
import dev.weir.port.StatementServer;
import dev.weir.port.Subjects;
import dev.weir.port.Topics;
import dev.weir.port.WrittenRecords;
import dev.weir.target.FailureKind;
import dev.weir.target.ServerException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The servers of a {@link World} as one run sees them, for as long as it lives. */
final class WorldServers {
    private final World world;
    private final Life life;

    WorldServers(World world, Life life) {
        this.world = world;
        this.life = life;
    }

    Servers all() {
        return with(new WorldKsqlDb(world, calls()));
    }

    /** With a ksqlDB server that knows the rules. */
    Servers strict() {
        return with(new StrictKsqlDb(world, calls()));
    }

    private WorldKsqlDb.Calls calls() {
        return new WorldKsqlDb.Calls() {
            @Override
            public <T> T call(String name, Supplier<T> effect) {
                return WorldServers.this.call(name, effect);
            }
        };
    }

    private Servers with(StatementServer ksqldb) {
        return new Servers(
                ksqldb,
                Optional.of(new WorldTopics()),
                Optional.of(new WorldTopics()),
                Optional.empty(),
                Optional.of(new WorldConnectors()),
                Optional.of(new WorldSubjects()));
    }

    LedgerStore ledger() {
        return new WorldLedger();
    }

    static ServerException no(FailureKind kind, String why) {
        return new ServerException(kind, Diagnostic.error("WEIR-NET-999", "The test's server says no", why));
    }

    /** Death takes all threads of a run at once: none of them is left in the middle of a call. */
    private <T> T call(String name, Supplier<T> effect) {
        synchronized (world) {
            world.othersGoOn();
            life.moment("before " + name);
            T result = effect.get();
            world.othersGoOn();
            life.moment("after " + name);
            return result;
        }
    }

    private void act(String name, Runnable effect) {
        call(name, () -> {
            effect.run();
            return true;
        });
    }

    private static Observed.Topic settings(Resource.Topic topic) {
        return new Observed.Topic(topic.name(), topic.partitions().orElse(1), 1, topic.config());
    }

    private final class WorldTopics implements Topics, WrittenRecords {
        @Override
        public List<Observed.Topic> list() {
            throw new UnsupportedOperationException("not asked by the executor");
        }

        @Override
        public boolean exists(String name) {
            return call("look for topic " + name, () -> world.topics.containsKey(name));
        }

        @Override
        public Optional<Observed.Topic> find(String name) {
            return call(
                    "describe topic " + name,
                    () -> Optional.of(name)
                            .filter(world.topics::containsKey)
                            .map(found -> new Observed.Topic(found, 1, 1, new TreeMap<>())));
        }

        @Override
        public void create(Resource.Topic topic) {
            act("create topic " + topic.name(), () -> {
                if (world.topics.containsKey(topic.name())) {
                    throw no(FailureKind.CONFLICT, topic.name() + " exists");
                }
                world.makeTopic(topic.name(), topic.partitions().orElse(1));
                world.settings.put(topic.name(), settings(topic));
            });
        }

        @Override
        public void configure(Resource.Topic topic) {
            act("configure topic " + topic.name(), () -> world.settings.put(topic.name(), settings(topic)));
        }

        @Override
        public void delete(String name) {
            act("delete topic " + name, () -> world.removeTopic(name));
        }

        @Override
        public SortedMap<Integer, Long> ends(String name) {
            return call(
                    "ends of " + name,
                    () -> new TreeMap<>(Map.of(0, (long) world.topic(name).size())));
        }

        @Override
        public boolean written(String name, SortedMap<Integer, Long> ends, long time) {
            return call(
                    "look for a record in " + name,
                    () -> world.topic(name).stream()
                            .skip(ends.getOrDefault(0, 0L))
                            .anyMatch(record -> record.time() == time));
        }

        @Override
        public void send(String name, Iterable<DataRecord> records) {
            throw new UnsupportedOperationException("data goes through the ledger");
        }
    }

    private final class WorldConnectors implements Connectors {
        @Override
        public List<Observed.Connector> list() {
            throw new UnsupportedOperationException("not asked by the executor");
        }

        @Override
        public Optional<Observed.Connector> find(String name) {
            return call("describe connector " + name, () -> Optional.ofNullable(world.connectors.get(name)));
        }

        @Override
        public Optional<ConnectorStatus> status(String name) {
            return call(
                    "status of connector " + name,
                    () -> Optional.ofNullable(world.connectors.get(name))
                            .map(found -> new ConnectorStatus(
                                    found.state(), List.of(found.state()), Optional.of("no route"), false)));
        }

        /** Its first record registers the subject of its topic, as a real one does. */
        @Override
        public void put(String name, SortedMap<String, String> config) {
            act("put connector " + name, () -> {
                String state = config.getOrDefault("state", "RUNNING");
                world.connectors.put(name, new Observed.Connector(name, "Test", config, state));
                Optional.ofNullable(config.get("registers"))
                        .ifPresent(subject -> world.subjects.put(subject, WorldServers.subject(subject)));
            });
        }

        @Override
        public void delete(String name) {
            act("delete connector " + name, () -> world.connectors.remove(name));
        }
    }

    static Observed.Subject subject(String name) {
        return new Observed.Subject(name, 1, SchemaFormat.AVRO, "\"string\"", Optional.empty());
    }

    private final class WorldSubjects implements Subjects {
        @Override
        public List<Observed.Subject> list() {
            throw new UnsupportedOperationException("not asked by the executor");
        }

        @Override
        public Optional<String> compatibility(String name) {
            throw new UnsupportedOperationException("not asked by the executor");
        }

        @Override
        public Optional<Observed.Subject> find(String name) {
            return call("look for subject " + name, () -> Optional.ofNullable(world.subjects.get(name)));
        }

        @Override
        public int register(Resource.Schema schema) {
            act("register " + schema.subject(), () -> {
                int version = Optional.ofNullable(world.subjects.get(schema.subject()))
                        .map(Observed.Subject::version)
                        .orElse(0);
                world.subjects.put(
                        schema.subject(),
                        new Observed.Subject(
                                schema.subject(), version + 1, schema.format(), schema.text(), schema.compatibility()));
            });
            return 1;
        }

        @Override
        public void delete(String name) {
            act("delete subject " + name, () -> world.subjects.remove(name));
        }
    }

    private final class WorldLedger implements LedgerStore, LedgerWriter {
        @Override
        public LedgerState read(String pipeline, Progress progress) {
            return call("read ledger", world::ledgerState);
        }

        @Override
        public LedgerWriter open(LedgerRun run) {
            act("open ledger", () -> {});
            return this;
        }

        @Override
        public Optional<LedgerRun> holding(String pipeline) {
            return Optional.empty();
        }

        @Override
        public void release(LedgerRun run) {
            throw new UnsupportedOperationException("not asked by the executor");
        }

        @Override
        public List<LedgerRun> runs(Progress progress) {
            return List.of();
        }

        @Override
        public LedgerState before() {
            return call("look at the ledger", world::ledgerState);
        }

        @Override
        public void ended(Ending ending) {
            world.endings.add(ending);
        }

        @Override
        public void write(LedgerEntry entry) {
            act("write " + entry.state() + " " + entry.id(), () -> world.ledger.put(entry.id(), entry));
        }

        @Override
        public void remove(ResourceId id) {
            act("forget " + id, () -> world.ledger.remove(id));
        }

        @Override
        public void load(String topic, Iterable<DataRecord> records, LedgerEntry entry) {
            act("load " + topic, () -> {
                records.forEach(record -> world.write(topic, new String(record.value(), StandardCharsets.UTF_8)));
                world.ledger.put(entry.id(), entry);
            });
        }

        @Override
        public void close() {
            act("close ledger", () -> {});
        }
    }
}
