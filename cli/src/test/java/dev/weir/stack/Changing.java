package dev.weir.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.adapter.connect.ConnectCluster;
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
import java.util.Map;
import java.util.Optional;

/** A project with the pipeline {@code p} that changes and is applied, sometimes by a run that dies. */
final class Changing {
    private static final Planner PLANNER = new Planner("test", "test");

    private final Target target;
    private final Path project;

    Changing(Target target, Path project) {
        this.target = target;
        this.project = project;
    }

    void write(String manifest, String statements) throws IOException {
        Files.createDirectories(project.resolve("pipelines"));
        Files.writeString(project.resolve("pipelines/p.yaml"), "pipeline: p\nstatements: [p.sql]\n" + manifest);
        Files.writeString(project.resolve("pipelines/p.sql"), statements);
    }

    /** What a run that died had sent can come through between planning and executing: then the plan is refused, and another one made. */
    void apply() {
        try (TargetSession session = session()) {
            Report report = execute(session, plan(session));
            boolean moved = report.diagnostics().stream()
                    .anyMatch(diagnostic -> diagnostic.code().equals("WEIR-RUN-150"));
            assertThat(moved ? execute(session, plan(session)).diagnostics() : report.diagnostics())
                    .isEmpty();
        }
    }

    void apply(TargetSession session, Plan plan) {
        assertThat(execute(session, plan).diagnostics()).isEmpty();
    }

    private Report execute(TargetSession session, Plan plan) {
        return session.execute(plan, "apply", secrets(), ExecutionListener.SILENT, new StopSignal());
    }

    /** @return whether the run had no such write */
    boolean applyDyingAt(int write, boolean afterIt) {
        try (KafkaCluster kafka = new KafkaCluster(target.kafka().orElseThrow(), target.timeouts());
                KsqlDb ksqldb = new KsqlDb(target.ksqldb(), target.timeouts());
                ConnectCluster connect = new ConnectCluster(target.connect().orElseThrow(), target.timeouts());
                TargetSession session = session()) {
            Servers servers = new Servers(
                    ksqldb,
                    Optional.of(kafka),
                    Optional.of(kafka),
                    Optional.of(kafka.groups()),
                    Optional.of(connect),
                    Optional.empty());
            ExecutionSettings settings =
                    new ExecutionSettings(project, secrets(), target.timeouts().step(), Duration.ofMillis(50), 4);
            KafkaLedger ledger = new KafkaLedger(kafka, Target.LEDGER_TOPIC, new LedgerJson());
            Report report = new Executor(servers, new DyingLedger(ledger, write, afterIt), settings)
                    .execute(plan(session), "apply", ExecutionListener.SILENT, new StopSignal());
            assertThat(report.diagnostics()).isEmpty();
            return true;
        } catch (DyingLedger.Death death) {
            return false;
        }
    }

    void assertNothingToDo() {
        try (TargetSession session = session()) {
            assertThat(plan(session).steps()).isEmpty();
        }
    }

    Plan plan(TargetSession session) {
        Checked<Plan> plan = checked(session);
        assertThat(plan.ok()).as(plan.diagnostics().toString()).isTrue();
        return plan.value();
    }

    Checked<Plan> checked(TargetSession session) {
        Checked<DesiredState> desired = Project.open(project).then(found -> found.pipeline("p", "test", Map.of()));
        assertThat(desired.diagnostics()).isEmpty();
        return PLANNER.plan(desired.value(), session.ledger("p", Progress.SILENT), session.inspect());
    }

    void destroy() {
        try (TargetSession session = session()) {
            apply(session, PLANNER.destroy(session.ledger("p", Progress.SILENT), session.inspect(), false));
        }
    }

    TargetSession session() {
        return TargetSession.open(target, project, new LedgerJson());
    }

    private Secrets secrets() {
        return new Secrets(Map.of(), project);
    }
}
