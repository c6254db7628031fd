package dev.weir.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.adapter.kafka.KafkaCluster;
import dev.weir.adapter.kafka.KafkaLedger;
import dev.weir.adapter.ksqldb.KsqlDb;
import dev.weir.execute.ExecutionListener;
import dev.weir.execute.ExecutionSettings;
import dev.weir.execute.Executor;
import dev.weir.execute.Servers;
import dev.weir.execute.StopSignal;
import dev.weir.json.LedgerJson;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Weir adds to the time that a server takes for thirty statements. The figure is printed; the bound only catches what is far off, because tests run on
 * machines that do much else.
 */
class OverheadTest {
    private static final Planner PLANNER = new Planner("test", "test");
    private static final int SOURCES = 10;
    private static final int STATEMENTS = 30;
    private static final double BOUND = 1.5;

    @TempDir
    static Path directory;

    private static RunningSandbox sandbox;

    @BeforeAll
    static void start() throws IOException {
        sandbox = RunningSandbox.in(directory.resolve("sandbox"));
    }

    @AfterAll
    static void stop() throws IOException {
        sandbox.close();
    }

    @Test
    void isSmallBesideTheServersOwnTime() throws IOException {
        Path project = project();
        Target target = sandbox.target();
        try (KafkaCluster kafka = new KafkaCluster(target.kafka().orElseThrow(), target.timeouts());
                KsqlDb ksqldb = new KsqlDb(target.ksqldb(), target.timeouts());
                TargetSession session = TargetSession.open(target, project, new LedgerJson())) {
            TimedStatements timed = new TimedStatements(ksqldb);
            Servers servers = new Servers(
                    timed,
                    Optional.of(kafka),
                    Optional.of(kafka),
                    Optional.of(kafka.groups()),
                    Optional.empty(),
                    Optional.empty());
            Plan plan = plan(session, project);
            Duration took = apply(
                    new Executor(
                            servers, new KafkaLedger(kafka, "_ledger", new LedgerJson()), settings(project, target)),
                    plan);
            assertThat(timed.sent()).isEqualTo(STATEMENTS);
            double ratio = (double) took.toNanos() / timed.statements().toNanos();
            System.out.println(String.format(
                    Locale.ROOT,
                    "overhead: %d statements in %d ms, of which the server took %d ms; ratio %.3f (looks %d ms)",
                    STATEMENTS,
                    took.toMillis(),
                    timed.statements().toMillis(),
                    ratio,
                    timed.looks().toMillis()));
            assertThat(ratio).isLessThan(BOUND);
        }
    }

    private static Duration apply(Executor executor, Plan plan) {
        long start = System.nanoTime();
        assertThat(executor.execute(plan, "apply", ExecutionListener.SILENT, new StopSignal())
                        .diagnostics())
                .isEmpty();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static ExecutionSettings settings(Path project, Target target) {
        return new ExecutionSettings(
                project, new Secrets(Map.of(), project), target.timeouts().step(), Duration.ofMillis(250), 8);
    }

    private static Plan plan(TargetSession session, Path project) {
        var desired = Project.open(project).then(found -> found.pipeline("many", "test", Map.of()));
        assertThat(desired.diagnostics()).isEmpty();
        return PLANNER.plan(desired.value(), session.ledger("many", Progress.SILENT), session.inspect())
                .value();
    }

    private static Path project() throws IOException {
        Path project = directory.resolve("project");
        Path pipelines = Files.createDirectories(project.resolve("pipelines"));
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < SOURCES; i++) {
            sql.append("CREATE STREAM S" + i + " (ID STRING KEY, N INT, T STRING) WITH (KAFKA_TOPIC='s" + i
                    + "', PARTITIONS=1, VALUE_FORMAT='JSON');\n");
            sql.append("CREATE STREAM BIG" + i + " AS SELECT * FROM S" + i + " WHERE N > " + i + ";\n");
            sql.append("CREATE TABLE COUNT" + i + " AS SELECT T, COUNT(*) AS N FROM BIG" + i + " GROUP BY T;\n");
        }
        Files.writeString(pipelines.resolve("many.yaml"), "pipeline: many\nstatements: [many.sql]\n");
        Files.writeString(pipelines.resolve("many.sql"), sql);
        return project;
    }
}
