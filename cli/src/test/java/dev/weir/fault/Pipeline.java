package dev.weir.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.execute.ExecutionListener;
import dev.weir.execute.Report;
import dev.weir.execute.StopSignal;
import dev.weir.json.LedgerJson;
import dev.weir.live.LiveState;
import dev.weir.live.Observed;
import dev.weir.plan.Plan;
import dev.weir.plan.Planner;
import dev.weir.port.Progress;
import dev.weir.project.Project;
import dev.weir.session.TargetSession;
import dev.weir.stack.Counting;
import dev.weir.target.Secrets;
import dev.weir.target.ServerException;
import dev.weir.target.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A pipeline that is applied, looked at and destroyed.
 *
 * @param home the project's folder
 * @param data the topic into which it loads a file, and nobody else writes
 */
record Pipeline(Path home, String name, String data) {
    private static final Planner PLANNER = new Planner("test", "test");

    /** @return what went wrong; nothing if it is done */
    List<Diagnostic> apply(Target target) {
        try (TargetSession session = open(target)) {
            return execute(session, plan(session), "apply").diagnostics();
        } catch (ServerException e) {
            return List.of(e.diagnostic());
        }
    }

    /** What there is on the target, a line each, and how many records the file has become. */
    List<String> state(Target target) {
        try (TargetSession session = open(target);
                Counting counting = new Counting(target)) {
            LiveState live = session.inspect();
            List<String> lines = new ArrayList<>();
            live.observed().values().stream()
                    .filter(Pipeline::isSteady)
                    .map(Pipeline::line)
                    .sorted()
                    .forEach(lines::add);
            if (live.observed().values().stream().anyMatch(this::isData)) {
                lines.add(counting.records(data) + " records in " + data);
            }
            return lines;
        }
    }

    /** Steps that are left to do. */
    int left(Target target) {
        try (TargetSession session = open(target)) {
            return plan(session).steps().size();
        }
    }

    void destroy(Target target) {
        try (TargetSession session = open(target)) {
            Plan plan = PLANNER.destroy(session.ledger(name, Progress.SILENT), session.inspect(), false);
            assertThat(execute(session, plan, "destroy").diagnostics()).isEmpty();
        }
    }

    /** Subjects and the topics inside of queries come with the first records. */
    private static boolean isSteady(Observed observed) {
        return !(observed instanceof Observed.Subject)
                && !(observed instanceof Observed.Topic topic && topic.name().startsWith("_"));
    }

    private boolean isData(Observed observed) {
        return observed instanceof Observed.Topic topic && topic.name().equals(data);
    }

    /** Without the numbers that a server gives out, and without what only comes with time. */
    private static String line(Observed observed) {
        if (observed instanceof Observed.Query query) {
            return "query into " + query.sink();
        }
        return observed instanceof Observed.Source source
                ? source.id() + " over " + source.topic() + " written by "
                        + source.writeQueries().size()
                : observed.id().toString();
    }

    private TargetSession open(Target target) {
        return TargetSession.open(target, home, new LedgerJson());
    }

    private Plan plan(TargetSession session) {
        var desired = Project.open(home).then(found -> found.pipeline(name, "test", Map.of()));
        assertThat(desired.diagnostics()).isEmpty();
        var plan = PLANNER.plan(desired.value(), session.ledger(name, Progress.SILENT), session.inspect());
        assertThat(plan.ok()).as(plan.diagnostics().toString()).isTrue();
        return plan.value();
    }

    private Report execute(TargetSession session, Plan plan, String operation) {
        return session.execute(
                plan, operation, new Secrets(Map.of(), home), ExecutionListener.SILENT, new StopSignal());
    }
}
