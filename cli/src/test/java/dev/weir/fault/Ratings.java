package dev.weir.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.execute.ExecutionListener;
import dev.weir.execute.Report;
import dev.weir.execute.StopSignal;
import dev.weir.json.LedgerJson;
import dev.weir.live.LiveState;
import dev.weir.live.Observed;
import dev.weir.model.ResourceKind;
import dev.weir.plan.Plan;
import dev.weir.plan.Planner;
import dev.weir.port.Progress;
import dev.weir.project.Project;
import dev.weir.session.TargetSession;
import dev.weir.stack.Counting;
import dev.weir.target.Secrets;
import dev.weir.target.ServerException;
import dev.weir.target.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The shipped ratings pipeline: applied, looked at, destroyed. */
final class Ratings {
    private static final Planner PLANNER = new Planner("test", "test");
    private static final Path HOME = Path.of(Objects.requireNonNull(System.getProperty("weir.root")));
    private static final List<String> SINKS = List.of(
            "RATINGS_BY_CLUB_STATUS",
            "RATINGS_LIVE",
            "RATINGS_PER_CUSTOMER_PER_15MINUTE",
            "RATINGS_TEST",
            "RATINGS_WITH_CUSTOMER_DATA",
            "UNHAPPY_PLATINUM_CUSTOMERS");

    private Ratings() {}

    /** @return what went wrong; nothing if it is done */
    static List<Diagnostic> apply(Target target) {
        try (TargetSession session = open(target)) {
            return execute(session, plan(session), "apply").diagnostics();
        } catch (ServerException e) {
            return List.of(e.diagnostic());
        }
    }

    /** Everything is there, once, and there is nothing left to do. */
    static void assertConverged(Target target, String after) throws IOException {
        try (TargetSession session = open(target);
                Counting counting = new Counting(target)) {
            assertThat(plan(session).steps()).as("steps left %s", after).isEmpty();
            LiveState live = session.inspect();
            assertThat(live.observed().values().stream()
                            .filter(Observed.Query.class::isInstance)
                            .map(query -> ((Observed.Query) query).sink()))
                    .as("queries %s", after)
                    .containsExactlyInAnyOrderElementsOf(SINKS);
            assertThat(count(live, ResourceKind.STREAM) + count(live, ResourceKind.TABLE))
                    .as("streams and tables %s", after)
                    .isEqualTo(8);
            assertThat(count(live, ResourceKind.CONNECTOR))
                    .as("connectors %s", after)
                    .isEqualTo(1);
            assertThat(counting.records("customers"))
                    .as("records %s", after)
                    .isEqualTo(Files.readAllLines(HOME.resolve("data/ratings/customers.jsonl"))
                            .size());
        }
    }

    static void destroy(Target target) {
        try (TargetSession session = open(target)) {
            Plan plan = PLANNER.destroy(session.ledger("ratings", Progress.SILENT), session.inspect(), false);
            assertThat(execute(session, plan, "destroy").diagnostics()).isEmpty();
            LiveState live = session.inspect();
            for (ResourceKind kind : List.of(ResourceKind.STREAM, ResourceKind.TABLE, ResourceKind.QUERY)) {
                assertThat(count(live, kind)).as(kind.toString()).isZero();
            }
        }
    }

    private static TargetSession open(Target target) {
        return TargetSession.open(target, HOME, new LedgerJson());
    }

    private static Plan plan(TargetSession session) {
        var desired = Project.open(HOME).then(found -> found.pipeline("ratings", "test", Map.of()));
        assertThat(desired.diagnostics()).isEmpty();
        var plan = PLANNER.plan(desired.value(), session.ledger("ratings", Progress.SILENT), session.inspect());
        assertThat(plan.ok()).as(plan.diagnostics().toString()).isTrue();
        return plan.value();
    }

    private static Report execute(TargetSession session, Plan plan, String operation) {
        return session.execute(
                plan, operation, new Secrets(Map.of(), HOME), ExecutionListener.SILENT, new StopSignal());
    }

    private static long count(LiveState live, ResourceKind kind) {
        return live.observed().keySet().stream().filter(id -> id.kind() == kind).count();
    }
}
