package dev.weir.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.adapter.kafka.KafkaCluster;
import dev.weir.adapter.kafka.KafkaLedger;
import dev.weir.adapter.ksqldb.KsqlDb;
import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.execute.ExecutionListener;
import dev.weir.execute.ExecutionSettings;
import dev.weir.execute.Executor;
import dev.weir.execute.Report;
import dev.weir.execute.Servers;
import dev.weir.execute.StopSignal;
import dev.weir.json.LedgerJson;
import dev.weir.ledger.LedgerStore;
import dev.weir.live.LiveState;
import dev.weir.live.Observed;
import dev.weir.plan.Plan;
import dev.weir.plan.Planner;
import dev.weir.port.Progress;
import dev.weir.project.Project;
import dev.weir.session.TargetSession;
import dev.weir.target.Secrets;
import dev.weir.target.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An apply dies at each of its ledger writes, on real servers; the next one finishes, and no query, row or file is there twice. */
class KilledApplyTest {
    private static final Planner PLANNER = new Planner("test", "test");

    @TempDir
    static Path directory;

    private static RunningSandbox sandbox;
    private static Target target;
    private static Path project;

    @BeforeAll
    static void start() throws IOException {
        sandbox = RunningSandbox.in(directory.resolve("sandbox"));
        target = sandbox.target();
        project = Files.createDirectories(directory.resolve("project"));
        Files.createDirectories(project.resolve("pipelines"));
        Files.writeString(project.resolve("pipelines/shop.yaml"), """
                pipeline: shop
                topics: {orders: {partitions: 1}}
                data: {orders: {file: orders.jsonl, key: ID}}
                statements: [shop.sql]
                """);
        Files.writeString(
                project.resolve("pipelines/orders.jsonl"), "{\"ID\":\"a\",\"N\":1}\n{\"ID\":\"b\",\"N\":2}\n");
        Files.writeString(project.resolve("pipelines/shop.sql"), """
                CREATE STREAM ORDERS (ID STRING KEY, N INT) WITH (KAFKA_TOPIC='orders', VALUE_FORMAT='JSON');
                CREATE STREAM BIG AS SELECT * FROM ORDERS WHERE N > 1;
                INSERT INTO BIG SELECT * FROM ORDERS WHERE N < 0;
                INSERT INTO ORDERS VALUES ('c', 3);
                """);
    }

    @AfterAll
    static void stop() throws IOException {
        sandbox.close();
    }

    @Test
    void theNextApplyFinishesWhateverWriteWasTheLast() {
        boolean survived = false;
        for (int write = 1; !survived; write++) {
            survived = apply(write, write % 2 == 0);
            try (TargetSession session = TargetSession.open(target, project, new LedgerJson())) {
                assertThat(next(session).diagnostics())
                        .as("after a death at write %d", write)
                        .isEmpty();
                assertThat(plan(session).steps())
                        .as("after a death at write %d", write)
                        .isEmpty();
                assertThat(queries(session.inspect()))
                        .as("after a death at write %d", write)
                        .hasSize(2);
                assertThat(records("orders"))
                        .as("after a death at write %d", write)
                        .isEqualTo(3);
                destroy(session);
            }
        }
    }

    /** A statement that a dead run had sent can come through between planning and executing: then the plan is refused, and another one made. */
    private static Report next(TargetSession session) {
        Report report = session.execute(plan(session), "apply", secrets(), ExecutionListener.SILENT, new StopSignal());
        boolean moved = report.diagnostics().stream()
                .anyMatch(diagnostic -> diagnostic.code().equals("WEIR-RUN-150"));
        return moved
                ? session.execute(plan(session), "apply", secrets(), ExecutionListener.SILENT, new StopSignal())
                : report;
    }

    /** @return whether the run had no such write */
    private static boolean apply(int lastWrite, boolean afterIt) {
        try (KafkaCluster kafka = new KafkaCluster(target.kafka().orElseThrow(), target.timeouts());
                KsqlDb ksqldb = new KsqlDb(target.ksqldb(), target.timeouts());
                TargetSession session = TargetSession.open(target, project, new LedgerJson())) {
            LedgerStore ledger = new KafkaLedger(kafka, Target.LEDGER_TOPIC, new LedgerJson());
            Servers servers = new Servers(
                    ksqldb,
                    Optional.of(kafka),
                    Optional.of(kafka),
                    Optional.of(kafka.groups()),
                    Optional.empty(),
                    Optional.empty());
            ExecutionSettings settings =
                    new ExecutionSettings(project, secrets(), target.timeouts().step(), Duration.ofMillis(50), 4);
            Report report = new Executor(servers, new DyingLedger(ledger, lastWrite, afterIt), settings)
                    .execute(plan(session), "apply", ExecutionListener.SILENT, new StopSignal());
            assertThat(report.diagnostics()).isEmpty();
            return true;
        } catch (DyingLedger.Death death) {
            return false;
        }
    }

    private static Plan plan(TargetSession session) {
        Checked<DesiredState> desired = Project.open(project).then(found -> found.pipeline("shop", "test", Map.of()));
        assertThat(desired.diagnostics()).isEmpty();
        Checked<Plan> plan = PLANNER.plan(desired.value(), session.ledger("shop", Progress.SILENT), session.inspect());
        assertThat(plan.ok()).as(plan.diagnostics().toString()).isTrue();
        return plan.value();
    }

    private static void destroy(TargetSession session) {
        Plan plan = PLANNER.destroy(session.ledger("shop", Progress.SILENT), session.inspect(), false);
        Report report = session.execute(plan, "destroy", secrets(), ExecutionListener.SILENT, new StopSignal());
        assertThat(report.diagnostics()).isEmpty();
        LiveState live = session.inspect();
        assertThat(queries(live)).isEmpty();
        assertThat(live.observed().keySet())
                .noneMatch(id -> id.name().equals("orders") || id.name().equals("BIG"));
    }

    private static List<String> queries(LiveState live) {
        return live.observed().values().stream()
                .filter(Observed.Query.class::isInstance)
                .map(found -> found.id().name())
                .toList();
    }

    /** The records of the file and the row; the marks of transactions don't count. */
    private static long records(String topic) {
        try (Counting counting = new Counting(target)) {
            return counting.records(topic);
        }
    }

    private static Secrets secrets() {
        return new Secrets(Map.of(), project);
    }
}
