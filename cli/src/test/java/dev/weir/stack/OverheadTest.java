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
    private static final Duration SHORTEST_QUESTION = Duration.ofMillis(200);

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
    void isSmallBesideTheServersOwnTime() throws IOException, InterruptedException {
        Path few = project("few", 1);
        Path many = project("many", SOURCES);
        Target target = sandbox.target();
        try (KafkaCluster kafka = new KafkaCluster(target.kafka().orElseThrow(), target.timeouts());
                KsqlDb ksqldb = new KsqlDb(target.ksqldb(), target.timeouts());
                TargetSession session = TargetSession.open(target, directory, new LedgerJson())) {
            TimedStatements timed = new TimedStatements(ksqldb);
            Servers servers = new Servers(
                    timed,
                    Optional.of(kafka),
                    Optional.of(kafka),
                    Optional.of(kafka.groups()),
                    Optional.empty(),
                    Optional.empty());
            KafkaLedger ledger = new KafkaLedger(kafka, "_ledger", new LedgerJson());
            Executor executor = new Executor(servers, ledger, settings(directory, target));
            // The first apply on a target makes the ledger's topic, and has Kafka make one for transactions.
            apply(executor, plan(session, few, "few"));
            timed.reset();
            Plan plan = plan(session, many, "many");
            // As the command does when it asks whether to apply.
            ledger.expect("many");
            Thread.sleep(SHORTEST_QUESTION.toMillis());
            Duration took = apply(executor, plan);
            assertThat(timed.sent()).isEqualTo(STATEMENTS);
            double ratio = (double) took.toNanos() / timed.statements().toNanos();
            System.out.println(String.format(
                    Locale.ROOT,
                    "overhead: %d statements in %d ms, of which the server took %d ms; ratio %.3f; %d ms from the first to the last, ratio %.3f; with its other answers the server took %d ms",
                    STATEMENTS,
                    took.toMillis(),
                    timed.statements().toMillis(),
                    ratio,
                    timed.span().toMillis(),
                    (double) timed.span().toNanos() / timed.statements().toNanos(),
                    timed.statements().plus(timed.looks()).toMillis()));
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

    private static Plan plan(TargetSession session, Path project, String name) {
        Checked<DesiredState> desired = Project.open(project).then(found -> found.pipeline(name, "test", Map.of()));
        assertThat(desired.diagnostics()).isEmpty();
        return PLANNER.plan(desired.value(), session.ledger(name, Progress.SILENT), session.inspect())
                .value();
    }

    private static Path project(String name, int sources) throws IOException {
        Path project = directory.resolve(name);
        Path pipelines = Files.createDirectories(project.resolve("pipelines"));
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < sources; i++) {
            String source = name + i;
            sql.append("CREATE STREAM " + source + " (ID STRING KEY, N INT, T STRING) WITH (KAFKA_TOPIC='" + source
                    + "', PARTITIONS=1, VALUE_FORMAT='JSON');\n");
            sql.append("CREATE STREAM BIG_" + source + " AS SELECT * FROM " + source + " WHERE N > " + i + ";\n");
            sql.append("CREATE TABLE COUNT_" + source + " AS SELECT T, COUNT(*) AS N FROM BIG_" + source
                    + " GROUP BY T;\n");
        }
        Files.writeString(
                pipelines.resolve(name + ".yaml"), "pipeline: " + name + "\nstatements: [" + name + ".sql]\n");
        Files.writeString(pipelines.resolve(name + ".sql"), sql);
        return project;
    }
}
