package dev.weir.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.adapter.cloud.CloudConnect;
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
import dev.weir.ledger.LedgerFile;
import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;
import dev.weir.live.ServerInfo;
import dev.weir.plan.Plan;
import dev.weir.plan.Planner;
import dev.weir.port.Progress;
import dev.weir.project.Project;
import dev.weir.target.ConfluentCloud;
import dev.weir.target.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fifty connectors on a slow server: planned with one look, applied several at a time, and never more than were allowed. */
final class ManyConnectorsTest {
    private static final int CONNECTORS = 50;
    private static final int PARALLEL = 16;
    private static final Duration ANSWER = Duration.ofMillis(10);

    @TempDir
    private Path directory = Path.of("");

    private final CheckedServer server = new CheckedServer();
    private final CloudConnect cloud = new CloudConnect(
            new ConfluentCloud(server.endpoint("key", "secret"), "env-1", "lkc-1", Optional.empty()),
            CloudAdaptersTest.SHORT,
            Duration.ofMillis(5));
    private final KsqlDb ksqldb = new KsqlDb(server.endpoint("key", "secret"), CloudAdaptersTest.SHORT);

    @AfterEach
    void stop() {
        cloud.close();
        ksqldb.close();
        server.close();
        assertThat(server.complaints()).isEmpty();
    }

    @Test
    void manyAreAppliedSeveralAtATime() throws IOException {
        server.with(new ManagedConnect(1), Optional.empty()).with(new EmptyKsqlDb(), Optional.empty());
        server.takeItsTime(ANSWER);
        DesiredState first = wanted("one");
        DesiredState second = wanted("two");

        Duration alone = applied(first, 1);
        assertThat(server.mostAtOnce()).isEqualTo(1);
        server.takeItsTime(ANSWER);
        Duration together = applied(second, PARALLEL);
        int atOnce = server.mostAtOnce();

        int calls = server.calls().size();
        long begin = System.nanoTime();
        Plan nothing = plan(second);
        Duration planned = Duration.ofNanos(System.nanoTime() - begin);
        System.out.printf(
                "50 connectors: %d ms one after the other, %d ms with %d at a time (most at once: %d); planned in %d ms with %d request(s)%n",
                alone.toMillis(),
                together.toMillis(),
                PARALLEL,
                atOnce,
                planned.toMillis(),
                server.calls().size() - calls);
        assertThat(nothing.isEmpty()).isTrue();
        assertThat(server.calls().size() - calls).isEqualTo(1);
        assertThat(atOnce).isBetween(2, PARALLEL);
        assertThat(together).isLessThan(alone.dividedBy(3));
    }

    private Duration applied(DesiredState wanted, int parallel) {
        Plan plan = plan(wanted);
        assertThat(plan.steps()).hasSize(CONNECTORS);
        ExecutionSettings settings = new ExecutionSettings(
                directory, new Secrets(Map.of(), directory), Duration.ofSeconds(30), Duration.ofMillis(10), parallel);
        Servers servers = new Servers(
                ksqldb, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(cloud), Optional.empty());
        long begin = System.nanoTime();
        Report report = new Executor(servers, ledger(), settings)
                .execute(plan, "apply", ExecutionListener.SILENT, new StopSignal());
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        assertThat(report.complete()).isTrue();
        return took;
    }

    private Plan plan(DesiredState wanted) {
        LedgerState owned = ledger().read(wanted.pipeline(), Progress.SILENT);
        LiveState live = LiveState.of(new ServerInfo("0.29", "test"), cloud.list());
        Checked<Plan> plan = new Planner("cloud", "1.2.3").plan(wanted, owned, live);
        assertThat(plan.ok()).as(() -> plan.diagnostics().toString()).isTrue();
        return plan.value();
    }

    private LedgerFile ledger() {
        return new LedgerFile(directory.resolve("ledger"), new LedgerJson(), Optional.empty());
    }

    private DesiredState wanted(String pipeline) throws IOException {
        StringBuilder manifest = new StringBuilder("pipeline: " + pipeline + "\nconnectors:\n");
        for (int i = 0; i < CONNECTORS; i++) {
            manifest.append("  - connector: %s-%d\n    class: org.example.Source%n".formatted(pipeline, i))
                    .append("    config: {tasks.max: \"1\"}\n");
        }
        Path file = directory.resolve("pipelines").resolve(pipeline + ".yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, manifest);
        Checked<DesiredState> state = Project.open(directory).value().pipeline(pipeline, "cloud", new TreeMap<>());
        assertThat(state.ok()).as(() -> state.diagnostics().toString()).isTrue();
        return state.value();
    }
}
