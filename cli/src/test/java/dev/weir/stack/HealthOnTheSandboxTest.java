package dev.weir.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.adapter.kafka.KafkaCluster;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.health.QueryHealth;
import dev.weir.json.LedgerJson;
import dev.weir.port.DataRecord;
import dev.weir.port.Progress;
import dev.weir.session.HealthGate;
import dev.weir.session.TargetSession;
import dev.weir.target.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of queries that work, and of one that claims to run with its topic gone. */
class HealthOnTheSandboxTest {
    @TempDir
    static Path directory;

    private static RunningSandbox sandbox;
    private static TargetSession session;
    private static KafkaCluster kafka;

    @BeforeAll
    static void start() throws IOException {
        sandbox = RunningSandbox.in(directory.resolve("sandbox"));
        Target target = sandbox.target();
        session = TargetSession.open(target, directory, new LedgerJson());
        kafka = new KafkaCluster(target.kafka().orElseThrow(), target.timeouts());
    }

    @AfterAll
    static void stop() throws IOException {
        kafka.close();
        session.close();
        sandbox.close();
    }

    @Test
    void recordsAreCountedUntilNoneIsLeft() {
        run("CREATE STREAM ITEMS (ID STRING KEY, N INT) WITH (KAFKA_TOPIC='items', PARTITIONS=2, VALUE_FORMAT='JSON')");
        send("items", 2_000);
        run("CREATE STREAM COPIES AS SELECT * FROM ITEMS");

        assertThat(await("COPIES", HealthGate.Goal.CAUGHT_UP, Duration.ofSeconds(60)))
                .isEmpty();
        QueryHealth health = health("COPIES");
        assertThat(health.state()).isEqualTo("RUNNING");
        assertThat(health.worked().orElse(0)).isGreaterThanOrEqualTo(2_000);
        assertThat(health.missing()).isEmpty();
    }

    @Test
    void aQueryWhoseTopicIsGoneDoesNotWork() {
        run("CREATE STREAM LOST (ID STRING KEY, N INT) WITH (KAFKA_TOPIC='lost', PARTITIONS=1, VALUE_FORMAT='JSON')");
        run("CREATE STREAM LONELY AS SELECT * FROM LOST");
        assertThat(await("LONELY", HealthGate.Goal.WORKING, Duration.ofSeconds(60)))
                .isEmpty();

        kafka.delete("lost");

        List<Diagnostic> troubles = await("LONELY", HealthGate.Goal.WORKING, Duration.ofSeconds(2));
        assertThat(troubles).hasSize(1);
        assertThat(troubles.get(0).code()).isEqualTo("WEIR-RUN-180");
        assertThat(troubles.get(0).detail()).contains("lost, which doesn't exist");
        assertThat(health("LONELY").missing()).containsExactly("lost");
    }

    private static List<Diagnostic> await(String sink, HealthGate.Goal goal, Duration patience) {
        HealthGate gate = new HealthGate(
                session, query -> query.sink().equals(sink), connector -> false, System.currentTimeMillis());
        return gate.await(goal, patience, Progress.SILENT);
    }

    private static QueryHealth health(String sink) {
        return session.health(query -> query.sink().equals(sink)).get(0);
    }

    private static void run(String statement) {
        TreeMap<String, String> properties = new TreeMap<>();
        properties.put("auto.offset.reset", "earliest");
        session.ksqldb().run(statement, properties, Progress.SILENT);
    }

    private static void send(String topic, int count) {
        kafka.send(
                topic,
                IntStream.range(0, count)
                        .mapToObj(number ->
                                new DataRecord(Optional.of(bytes("k" + number)), bytes("{\"N\": " + number + "}")))
                        .toList());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
