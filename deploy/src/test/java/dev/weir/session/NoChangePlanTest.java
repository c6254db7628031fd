package dev.weir.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.execute.ExecutionListener;
import dev.weir.execute.StopSignal;
import dev.weir.json.LedgerJson;
import dev.weir.plan.Plan;
import dev.weir.plan.Planner;
import dev.weir.port.Progress;
import dev.weir.project.Project;
import dev.weir.target.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many requests it takes to find out that there is nothing to do: one a kind, whatever the number of objects. */
class NoChangePlanTest {
    private static final Planner PLANNER = new Planner("many", "test");

    @TempDir
    Path root;

    @Test
    void asksForEachKindOnce() throws IOException {
        write();
        try (ManyObjects servers = new ManyObjects();
                TargetSession session =
                        TargetSession.open(servers.target(root.resolve("ledger")), root, new LedgerJson())) {
            takeOver(session);
            servers.requests();
            long start = System.nanoTime();
            Plan plan = plan(session);
            List<String> requests = servers.requests();
            System.out.println("no-change plan: " + requests.size() + " requests for " + ManyObjects.ALL
                    + " live objects, " + (System.nanoTime() - start) / 1_000_000 + " ms");
            assertThat(plan.steps()).isEmpty();
            assertThat(requests)
                    .containsExactlyInAnyOrder(
                            "GET /info",
                            "POST LIST STREAMS EXTENDED; LIST TABLES EXTENDED; SHOW QUERIES; SHOW TYPES;",
                            "POST SHOW ALL TOPICS;",
                            "GET /connectors",
                            "GET /schemas");
        }
    }

    private void takeOver(TargetSession session) {
        Secrets secrets = new Secrets(Map.of(), root);
        assertThat(session.execute(plan(session), "apply", secrets, ExecutionListener.SILENT, new StopSignal())
                        .diagnostics())
                .isEmpty();
    }

    private Plan plan(TargetSession session) {
        Checked<DesiredState> desired = Project.open(root).then(found -> found.pipeline("many", "many", Map.of()));
        assertThat(desired.ok()).as(desired.diagnostics().toString()).isTrue();
        Survey found = session.survey(desired.value(), Progress.SILENT);
        Checked<Plan> plan = PLANNER.plan(desired.value(), found.ledger(), found.live());
        assertThat(plan.ok()).as(plan.diagnostics().toString()).isTrue();
        return session.validated(plan.value(), desired.value(), found.live()).value();
    }

    private void write() throws IOException {
        StringBuilder manifest = new StringBuilder("pipeline: many\nstatements: [many.sql]\nconnectors:\n");
        for (int i = 0; i < ManyObjects.CONNECTORS; i++) {
            manifest.append("  - {connector: c" + i + ", class: com.example.Feed, config: {number: " + i + "}}\n");
        }
        manifest.append("schemas:\n");
        Path pipelines = Files.createDirectories(root.resolve("pipelines"));
        for (int i = 0; i < ManyObjects.SUBJECTS; i++) {
            manifest.append("  s" + i + "-value: {avro: s" + i + ".avsc}\n");
            Files.writeString(pipelines.resolve("s" + i + ".avsc"), ManyObjects.schema(i));
        }
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < ManyObjects.STREAMS; i++) {
            sql.append(ManyObjects.statement(i)).append('\n');
        }
        Files.writeString(pipelines.resolve("many.yaml"), manifest);
        Files.writeString(pipelines.resolve("many.sql"), sql);
    }
}
