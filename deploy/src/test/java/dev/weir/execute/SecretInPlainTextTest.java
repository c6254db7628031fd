package dev.weir.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diff.Change;
import dev.weir.json.LedgerJson;
import dev.weir.json.PlanFile;
import dev.weir.ledger.LedgerEntry;
import dev.weir.plan.Plan;
import dev.weir.plan.Planner;
import dev.weir.project.Project;
import dev.weir.target.Secrets;
import dev.weir.testing.FakeTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A password that somebody wrote into a connector's settings goes to the server and nowhere else. */
class SecretInPlainTextTest {
    @TempDir
    Path root;

    private final FakeTarget target = new FakeTarget("p");
    private final LedgerJson json = new LedgerJson();

    @Test
    void neither_plans_nor_ledgers_hold_it() throws IOException {
        Plan plan = plan("hunter2");

        assertThat(PlanFile.write(plan)).contains("${sha256:").doesNotContain("hunter2");
        assertThat(json.write(plan.steps().get(0).entry()))
                .contains("${env:USER_NAME}")
                .doesNotContain("hunter2");
    }

    @Test
    void the_ledger_knows_whether_it_changed() throws IOException {
        apply("hunter2");

        assertThat(plan("hunter2").isEmpty()).isTrue();
        assertThat(plan("hunter3").changes())
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.ReplaceInPlace.class,
                        change -> assertThat(change.reason()).isEqualTo("the setting api.password changed"));
    }

    @Test
    void a_plan_from_a_file_is_refused() throws IOException {
        Plan plan = plan("hunter2");

        assertThat(execute(plan).diagnostics()).isEmpty();
        assertThat(execute(PlanFile.read(PlanFile.write(plan))).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("WEIR-RUN-124");
    }

    private Report execute(Plan plan) {
        World world = new World();
        WorldServers servers = new WorldServers(world, Life.whole());
        Secrets secrets = new Secrets(Map.of("USER_NAME", "weir"), root);
        ExecutionSettings settings =
                new ExecutionSettings(root, secrets, Duration.ofMillis(200), Duration.ofMillis(1), 4);
        return new Executor(servers.all(), servers.ledger(), settings)
                .execute(plan, "apply", ExecutionListener.SILENT, new StopSignal());
    }

    /** As a real target would: what comes back from a ledger has been written as text. */
    private void apply(String password) throws IOException {
        target.apply(plan(password));
        List.copyOf(target.ledger().entries().values()).forEach(entry -> target.put(kept(entry)));
    }

    private LedgerEntry kept(LedgerEntry entry) {
        return json.read(json.write(entry));
    }

    private Plan plan(String password) throws IOException {
        Files.createDirectories(root.resolve("pipelines"));
        Files.writeString(root.resolve("pipelines/p.yaml"), """
                pipeline: p
                connectors:
                  - connector: feed
                    class: Test
                    config: {state: RUNNING, user: "${env:USER_NAME}", api.password: %s}
                """.formatted(password));
        DesiredState desired =
                Project.open(root).value().pipeline("p", "local", Map.of()).value();
        return new Planner("local", "test")
                .plan(desired, target.ledger(), target.live())
                .value();
    }
}
