package dev.weir.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.adapter.kafka.KafkaCluster;
import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.execute.ExecutionListener;
import dev.weir.execute.StopSignal;
import dev.weir.json.LedgerJson;
import dev.weir.model.ResourceId;
import dev.weir.plan.Plan;
import dev.weir.plan.Planner;
import dev.weir.port.ConnectorOperations;
import dev.weir.port.DataRecord;
import dev.weir.port.Deadline;
import dev.weir.port.Progress;
import dev.weir.project.Project;
import dev.weir.session.TargetSession;
import dev.weir.target.Secrets;
import dev.weir.target.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Renames keep what they say they keep: the records of a topic, and how far a connector has come. */
class MovesOnTheSandboxTest {
    private static final Planner PLANNER = new Planner("test", "test");
    private static final int GENERATED = 40;

    @TempDir
    Path directory;

    @Test
    void recordsAndOffsetsGoOverToTheNewNames() throws IOException {
        try (RunningSandbox sandbox = RunningSandbox.in(directory.resolve("sandbox"));
                TargetSession session = TargetSession.open(sandbox.target(), directory, new LedgerJson());
                KafkaCluster kafka = cluster(sandbox.target())) {
            apply(session, plan(session, "before", "maker", "orders", ""));
            kafka.send("orders", List.of(record("1"), record("2"), record("3")));
            await(() -> count(kafka, "generated") == GENERATED);

            Plan moves = plan(
                    session,
                    "after",
                    "making",
                    "purchases",
                    "moved: [{from: connector/maker, to: connector/making}, {from: stream/ORDERS, to: stream/PURCHASES}]");
            assertThat(moves.hazards()).noneMatch(hazard -> hazard.resource().equals(ResourceId.connector("maker")));
            apply(session, moves);
            ConnectorOperations connectors = session.connectors().orElseThrow();
            await(() -> connectors.status("maker").isEmpty());
            await(() -> connectors.status("making").orElseThrow().running());
            assertThat(connectors.offsets("making")).isNotEmpty();
            Deadline.in(Duration.ofSeconds(3)).sleep(Duration.ofSeconds(3));
            assertThat(count(kafka, "generated")).isEqualTo(GENERATED);
            assertThat(count(kafka, "orders")).isEqualTo(3);
            assertThat(plan(session, "after", "making", "purchases", "").steps())
                    .isEmpty();

            apply(session, PLANNER.destroy(session.ledger("p", Progress.SILENT), session.inspect(), false));
            assertThat(kafka.exists("orders")).isFalse();
            assertThat(kafka.exists("generated")).isFalse();
        }
    }

    private static KafkaCluster cluster(Target target) {
        return new KafkaCluster(target.kafka().orElseThrow(), target.timeouts());
    }

    private static long count(KafkaCluster kafka, String topic) {
        return kafka.exists(topic)
                ? kafka.ends(topic).values().stream().mapToLong(Long::longValue).sum()
                : 0;
    }

    private static DataRecord record(String id) {
        byte[] bytes = ("{\"ID\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8);
        return new DataRecord(Optional.empty(), bytes);
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) {
        Deadline deadline = Deadline.in(Duration.ofMinutes(1));
        while (!condition.holds()) {
            assertThat(deadline.isOver()).isFalse();
            deadline.sleep(Duration.ofMillis(200));
        }
    }

    private Plan plan(TargetSession session, String state, String connector, String stream, String moved)
            throws IOException {
        Path root = directory.resolve(state);
        Path project = Files.createDirectories(root.resolve("pipelines"));
        Files.writeString(project.resolve("p.yaml"), """
                pipeline: p
                connectors:
                  - connector: %s
                    class: io.confluent.kafka.connect.datagen.DatagenConnector
                    config: {kafka.topic: generated, quickstart: users, iterations: %d, max.interval: 5, tasks.max: 1}
                statements:
                  - sql: CREATE STREAM %s (id STRING) WITH (kafka_topic='orders', partitions=1, value_format='JSON');
                %s
                """.formatted(connector, GENERATED, stream, moved));
        Checked<DesiredState> desired = Project.open(root).then(found -> found.pipeline("p", "test", Map.of()));
        assertThat(desired.ok()).as(desired.diagnostics().toString()).isTrue();
        return PLANNER.plan(desired.value(), session.ledger("p", Progress.SILENT), session.inspect())
                .value();
    }

    private void apply(TargetSession session, Plan plan) {
        assertThat(session.execute(
                                plan,
                                "apply",
                                new Secrets(Map.of(), directory),
                                ExecutionListener.SILENT,
                                new StopSignal())
                        .diagnostics())
                .isEmpty();
    }
}
