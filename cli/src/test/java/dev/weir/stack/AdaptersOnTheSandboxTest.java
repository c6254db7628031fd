package dev.weir.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weir.adapter.connect.ConnectCluster;
import dev.weir.adapter.kafka.KafkaCluster;
import dev.weir.adapter.kafka.KafkaLedger;
import dev.weir.adapter.ksqldb.KsqlDb;
import dev.weir.adapter.schemaregistry.SchemaRegistry;
import dev.weir.json.LedgerJson;
import dev.weir.ledger.Holder;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerHeldException;
import dev.weir.ledger.LedgerStore;
import dev.weir.ledger.LedgerWriter;
import dev.weir.live.Observed;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.model.SchemaFormat;
import dev.weir.port.ConnectorStatus;
import dev.weir.port.DataRecord;
import dev.weir.port.Progress;
import dev.weir.target.FailureKind;
import dev.weir.target.ServerException;
import dev.weir.target.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the adapters believe of servers, against servers. */
class AdaptersOnTheSandboxTest {
    private static final Holder ME = Holder.thisProcess("apply");
    private static final Holder ELSEWHERE = new Holder("ada", "another-host", 1, 1, "apply", 0);
    private static final Holder DEAD = new Holder(ME.user(), ME.host(), ME.process(), 1, "apply", 0);

    @TempDir
    static Path directory;

    private static RunningSandbox sandbox;
    private static Target target;
    private static KafkaCluster kafka;

    @BeforeAll
    static void start() throws IOException {
        sandbox = RunningSandbox.in(directory.resolve("sandbox"));
        target = sandbox.target();
        kafka = new KafkaCluster(target.kafka().orElseThrow(), target.timeouts());
    }

    @AfterAll
    static void stop() throws IOException {
        kafka.close();
        sandbox.close();
    }

    @Test
    void topicsComeChangeAndGo() {
        Resource.Topic topic = topic("comes-and-goes", 2, Map.of("retention.ms", "60000", "cleanup.policy", "delete"));
        kafka.create(topic);
        assertThat(failure(() -> kafka.create(topic)).kind()).isEqualTo(FailureKind.CONFLICT);
        assertThat(kafka.list()).contains(new Observed.Topic("comes-and-goes", 2, 1, new TreeMap<>(topic.config())));
        kafka.configure(topic("comes-and-goes", 3, Map.of("retention.ms", "70000")));
        assertThat(kafka.list())
                .contains(new Observed.Topic("comes-and-goes", 3, 1, new TreeMap<>(Map.of("retention.ms", "70000"))));
        kafka.send("comes-and-goes", List.of(record("a"), record("b")));
        assertThat(kafka.ends("comes-and-goes").values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(2);
        kafka.delete("comes-and-goes");
        kafka.delete("comes-and-goes");
        assertThat(kafka.exists("comes-and-goes")).isFalse();
    }

    @Test
    void aRefusedTopicSaysWhy() {
        ServerException failure = failure(() -> kafka.create(topic("bad", 1, Map.of("retention.ms", "soon"))));
        assertThat(failure.kind()).isEqualTo(FailureKind.REFUSED);
        assertThat(failure.diagnostic().detail()).contains("retention.ms");
    }

    @Test
    void theLedgerRemembersAndForgets() {
        try (LedgerStore ledger = ledger("remembers")) {
            LedgerEntry one = entry("one");
            LedgerEntry two = entry("two");
            assertThat(ledger.read("p", Progress.SILENT).entries()).isEmpty();
            try (LedgerWriter writer = ledger.open("p", ME)) {
                writer.write(one);
                writer.write(two);
                writer.write(one.applied(new TreeMap<>(Map.of("queryId", "Q"))));
                writer.remove(two.id());
            }
            try (LedgerWriter other = ledger.open("q", ME)) {
                other.write(two);
            }
            assertThat(ledger.read("p", Progress.SILENT).entries().values())
                    .containsExactly(one.applied(new TreeMap<>(Map.of("queryId", "Q"))));
            assertThat(ledger.read("q", Progress.SILENT).entries().values()).containsExactly(two);
        }
    }

    @Test
    void aPipelineIsHeldByOneRunAtATime() {
        try (LedgerStore ledger = ledger("held")) {
            LedgerWriter first = ledger.open("p", ELSEWHERE);
            assertThatThrownBy(() -> ledger.open("p", ME))
                    .isInstanceOf(LedgerHeldException.class)
                    .hasMessageContaining("ada@another-host");
            ledger.open("another", ME).close();
            first.close();
            ledger.open("p", ME).close();
        }
    }

    @Test
    void aDeadRunIsTakenOverAndCanWriteNoMore() {
        try (LedgerStore ledger = ledger("taken")) {
            LedgerWriter dead = ledger.open("p", DEAD);
            dead.write(entry("before"));
            try (LedgerWriter next = ledger.open("p", ME)) {
                assertThatThrownBy(() -> dead.write(entry("after"))).isInstanceOf(LedgerHeldException.class);
                next.write(entry("mine"));
            }
            dead.close();
            assertThat(ledger.read("p", Progress.SILENT).entries().keySet())
                    .containsExactly(ResourceId.topic("before"), ResourceId.topic("mine"));
        }
    }

    /** As a kill in the middle of a write leaves it: the process is gone, and its transaction is neither committed nor aborted. */
    @Test
    void theUnfinishedWriteOfADeadRunIsCutOff() {
        try (LedgerStore ledger = ledger("cut")) {
            LedgerWriter dead = ledger.open("p", DEAD);
            dead.write(entry("written"));
            UnfinishedTransaction.leaveBehind(target, "_ledger-cut", "p");
            Instant start = Instant.now();
            assertThat(ledger.read("p", Progress.SILENT).entries().keySet())
                    .containsExactly(ResourceId.topic("written"));
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
            dead.close();
        }
    }

    @Test
    void recordsAndTheirEntryAreWrittenTogether() {
        kafka.create(topic("loaded", 1, Map.of()));
        try (LedgerStore ledger = ledger("loads");
                LedgerWriter writer = ledger.open("p", ME)) {
            writer.load("loaded", List.of(record("a"), record("b")), entry("data"));
            assertThat(ledger.read("p", Progress.SILENT).entries()).hasSize(1);
            // Two records and the mark of the transaction.
            assertThat(kafka.ends("loaded")).containsEntry(0, 3L);
        }
    }

    @Test
    void aRecordIsFoundByItsTimeBehindEarlierEnds() throws Exception {
        kafka.create(topic("searched", 1, Map.of()));
        try (OtherProducer other = new OtherProducer(target)) {
            long now = System.currentTimeMillis();
            other.write("searched", now, now + 1);
            SortedMap<Integer, Long> ends = kafka.ends("searched");
            assertThat(kafka.written("searched", ends, now)).isFalse();
            UnfinishedTransaction.leaveBehind(target, "searched", "killed");
            other.write("searched", now + 2, now + 4);
            assertThat(kafka.written("searched", ends, now)).isFalse();
            assertThat(kafka.written("searched", ends, now + 3)).isFalse();
            assertThat(kafka.written("searched", ends, now + 4)).isTrue();
            other.expire("searched", ends.getOrDefault(0, 0L) + 1);
            assertThat(kafka.written("searched", ends, now + 3)).isTrue();
        }
    }

    @Test
    void aRecordThatHasLostItsTimeMayBeAny() {
        kafka.create(topic("stamped", 1, Map.of("message.timestamp.type", "LogAppendTime")));
        try (OtherProducer other = new OtherProducer(target)) {
            other.write("stamped", 1);
            SortedMap<Integer, Long> ends = kafka.ends("stamped");
            assertThat(kafka.written("stamped", ends, 1)).isFalse();
            other.write("stamped", 2);
            assertThat(kafka.written("stamped", ends, 1)).isTrue();
        }
    }

    @Test
    void subjectsComeAndGo() {
        try (SchemaRegistry registry =
                new SchemaRegistry(target.schemaRegistry().orElseThrow(), target.timeouts())) {
            Resource.Schema schema =
                    new Resource.Schema("s-value", SchemaFormat.AVRO, "\"string\"", Optional.of("FULL"));
            registry.register(schema);
            registry.register(schema);
            Observed.Subject found = registry.find("s-value").orElseThrow();
            assertThat(found.version()).isEqualTo(1);
            assertThat(found.compatibility()).contains("FULL");
            assertThat(registry.list()).contains(found.at(Optional.empty()));
            Resource.Schema other = new Resource.Schema("s-value", SchemaFormat.AVRO, "\"int\"", Optional.empty());
            assertThat(failure(() -> registry.register(other)).diagnostic().code())
                    .isEqualTo("WEIR-NET-151");
            registry.delete("s-value");
            registry.delete("s-value");
            assertThat(registry.find("s-value")).isEmpty();
        }
    }

    @Test
    void connectorsRunAndGo() throws InterruptedException {
        try (ConnectCluster connect = new ConnectCluster(target.connect().orElseThrow(), target.timeouts())) {
            Map<String, String> config = Map.of(
                    "connector.class", "io.confluent.kafka.connect.datagen.DatagenConnector",
                    "kafka.topic", "generated",
                    "quickstart", "ratings",
                    "max.interval", "100");
            kafka.create(topic("generated", 1, Map.of()));
            connect.put("gen", new TreeMap<>(config));
            for (int i = 0;
                    i < 100
                            && connect.status("gen")
                                    .filter(ConnectorStatus::running)
                                    .isEmpty();
                    i++) {
                Thread.sleep(200);
            }
            assertThat(connect.list())
                    .anyMatch(connector ->
                            connector.name().equals("gen") && connector.state().equals("RUNNING"));
            connect.delete("gen");
            connect.delete("gen");
            kafka.delete("generated");
            Thread.sleep(500);
            assertThat(kafka.exists("generated")).isFalse();
            assertThat(failure(() -> connect.put("bad", new TreeMap<>(Map.of("connector.class", "no.Such"))))
                            .kind())
                    .isEqualTo(FailureKind.REFUSED);
        }
    }

    @Test
    void statementsAreExecutedAndSeen() {
        try (KsqlDb ksqldb = new KsqlDb(target.ksqldb(), target.timeouts())) {
            assertThat(ksqldb.info().version()).isNotBlank();
            ksqldb.run(
                    "CREATE STREAM SEEN (ID STRING KEY, N INT) WITH (KAFKA_TOPIC='seen', PARTITIONS=1, VALUE_FORMAT='JSON')",
                    new TreeMap<>(),
                    Progress.SILENT);
            Optional<String> query = ksqldb.run(
                            "CREATE STREAM SEEN2 AS SELECT * FROM SEEN", new TreeMap<>(), Progress.SILENT)
                    .queryId();
            assertThat(ksqldb.columns("SEEN")).containsExactly("ID", "N");
            assertThat(ksqldb.columns("UNSEEN")).isEmpty();
            assertThat(ksqldb.objects())
                    .anyMatch(found -> found.id().equals(new ResourceId(ResourceKind.STREAM, "SEEN2")))
                    .anyMatch(found -> found.id().equals(new ResourceId(ResourceKind.QUERY, query.orElseThrow())));
            assertThat(failure(() -> ksqldb.run("DROP STREAM SEEN", new TreeMap<>(), Progress.SILENT))
                            .kind())
                    .isEqualTo(FailureKind.REFUSED);
            ksqldb.run("DROP STREAM SEEN2", new TreeMap<>(), Progress.SILENT);
            ksqldb.run("DROP STREAM SEEN", new TreeMap<>(), Progress.SILENT);
            assertThat(ksqldb.find(new ResourceId(ResourceKind.STREAM, "SEEN"))).isEmpty();
        }
    }

    private static LedgerStore ledger(String topic) {
        return new KafkaLedger(kafka, "_ledger-" + topic, new LedgerJson());
    }

    private static LedgerEntry entry(String topic) {
        return LedgerEntry.intended(topic(topic, 1, Map.of()), List.of(), List.of());
    }

    private static Resource.Topic topic(String name, int partitions, Map<String, String> config) {
        return new Resource.Topic(name, OptionalInt.of(partitions), OptionalInt.empty(), new TreeMap<>(config));
    }

    private static DataRecord record(String value) {
        return new DataRecord(Optional.empty(), value.getBytes(StandardCharsets.UTF_8));
    }

    private static ServerException failure(ThrowingCallable call) {
        return catchThrowableOfType(ServerException.class, call);
    }
}
