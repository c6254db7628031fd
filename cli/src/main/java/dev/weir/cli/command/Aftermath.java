package dev.weir.cli.command;

import dev.weir.cli.view.Activity;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Severity;
import dev.weir.live.Observed;
import dev.weir.model.Resource;
import dev.weir.model.ResourceKind;
import dev.weir.plan.Plan;
import dev.weir.plan.Step;
import dev.weir.session.HealthGate;
import dev.weir.session.TargetSession;
import dev.weir.sql.ast.CreateAsSelect;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** What is looked at after an apply: whether the queries that it began do their work. A server says RUNNING of those that don't, too. */
final class Aftermath {
    private static final Duration LOOK = Duration.ofSeconds(10);

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            description = {
                "Wait as long for queries and connectors to be seen working, and fail if they aren't.",
                "Without it there is a short look, which only fails for errors; 0s leaves that out."
            })
    private Optional<Duration> wait = Optional.empty();

    /** @param since when the apply began, in milliseconds since 1970 */
    int look(Session session, TargetSession target, Plan plan, long since) {
        SortedSet<String> sinks = sinks(plan);
        SortedSet<String> connectors = wait.isPresent() ? connectors(plan) : new TreeSet<>();
        Duration patience = wait.orElse(LOOK);
        if (patience.isZero() || (sinks.isEmpty() && connectors.isEmpty())) {
            return ExitCode.DONE;
        }
        List<Diagnostic> troubles;
        try (Activity activity = session.view().waiting("looking whether it works")) {
            troubles = new HealthGate(target, query -> isOf(query, sinks), connectors::contains, since)
                    .await(HealthGate.Goal.WORKING, patience, activity::now);
        }
        session.view().diagnostics(troubles);
        boolean fails = troubles.stream().anyMatch(trouble -> trouble.severity() == Severity.ERROR);
        return fails || (wait.isPresent() && !troubles.isEmpty()) ? ExitCode.FAILED : ExitCode.DONE;
    }

    private static boolean isOf(Observed.Query query, SortedSet<String> sinks) {
        return sinks.contains(query.sink()) || sinks.contains(query.queryId());
    }

    /** The names of streams and tables that queries write, and the ids of INSERT INTO queries. */
    private static SortedSet<String> sinks(Plan plan) {
        SortedSet<String> sinks = new TreeSet<>();
        for (Step step : plan.steps()) {
            boolean query = step.entry().resource() instanceof Resource.SqlObject object
                    && (object.statement() instanceof CreateAsSelect
                            || object.id().kind() == ResourceKind.QUERY);
            if (query && begins(step)) {
                sinks.add(step.id().name());
            }
        }
        return sinks;
    }

    private static SortedSet<String> connectors(Plan plan) {
        SortedSet<String> connectors = new TreeSet<>();
        plan.steps().stream()
                .filter(step -> step.id().kind() == ResourceKind.CONNECTOR && begins(step))
                .forEach(step -> connectors.add(step.id().name()));
        return connectors;
    }

    private static boolean begins(Step step) {
        return step.action() == Step.Action.CREATE || step.action() == Step.Action.REPLACE;
    }
}
