package dev.weir.session;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.health.HealthWatch;
import dev.weir.health.QueryHealth;
import dev.weir.health.Standing;
import dev.weir.live.Observed;
import dev.weir.port.ConnectorOverview;
import dev.weir.port.Deadline;
import dev.weir.port.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Predicate;

/** Waits until queries and connectors are seen to work, or says which of them don't. */
public final class HealthGate {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(2);

    private final TargetSession target;
    private final Predicate<Observed.Query> queries;
    private final Predicate<String> connectors;
    private final HealthWatch watch;

    /**
     * @param queries which ones have to work
     * @param connectors the names of those that have to run
     * @param since errors of queries from before don't count, in milliseconds since 1970
     */
    public HealthGate(
            TargetSession target, Predicate<Observed.Query> queries, Predicate<String> connectors, long since) {
        this.target = target;
        this.queries = queries;
        this.connectors = connectors;
        this.watch = new HealthWatch(since);
    }

    /** What is waited for. */
    public enum Goal {
        /** Everything gets on with its work. */
        WORKING,
        /** Everything has worked through what was there when the waiting began. */
        CAUGHT_UP
    }

    /** What doesn't work after as much patience; nothing as soon as the goal is reached. */
    public List<Diagnostic> await(Goal goal, Duration patience, Progress progress) {
        Deadline deadline = Deadline.in(patience);
        Deadline talk = Deadline.in(BETWEEN_WORDS);
        while (true) {
            List<QueryHealth> looked = target.health(queries);
            SortedMap<String, Standing> standings = watch.look(looked);
            List<ConnectorOverview> down = down();
            List<QueryHealth> open = looked.stream()
                    .filter(query -> !reached(goal, query, standings))
                    .toList();
            if (open.isEmpty() && down.isEmpty()) {
                return List.of();
            }
            if (deadline.isOver()) {
                return troubles(open, standings, down);
            }
            if (talk.isOver()) {
                progress.still(waiting(open, down));
                talk = Deadline.in(BETWEEN_WORDS);
            }
            deadline.sleep(BETWEEN_LOOKS);
        }
    }

    private List<ConnectorOverview> down() {
        return target.connectors().stream()
                .flatMap(cluster -> cluster.overviews().stream())
                .filter(connector -> connectors.test(connector.name()))
                .filter(connector ->
                        !connector.status().running() && !connector.status().resting())
                .toList();
    }

    private boolean reached(Goal goal, QueryHealth query, SortedMap<String, Standing> standings) {
        boolean well = standings.getOrDefault(query.id(), Standing.STARTING).well();
        return goal == Goal.CAUGHT_UP ? !watch.isBehind(query.id()) : well;
    }

    private static String waiting(List<QueryHealth> open, List<ConnectorOverview> connectors) {
        if (!connectors.isEmpty()) {
            return "waiting for the connector " + connectors.get(0).name();
        }
        long lag = open.stream().mapToLong(query -> query.lag().orElse(0)).sum();
        String more = open.size() == 1 ? "" : " and " + (open.size() - 1) + " more";
        return "waiting for the query " + open.get(0).id() + more + (lag == 0 ? "" : ", " + lag + " records to go");
    }

    private static List<Diagnostic> troubles(
            List<QueryHealth> open, SortedMap<String, Standing> standings, List<ConnectorOverview> connectors) {
        List<Diagnostic> troubles = new ArrayList<>();
        for (QueryHealth query : open) {
            troubles.add(
                    standings.get(query.id()) == Standing.FAILED
                            ? HealthProblems.failed(query)
                            : HealthProblems.notSeenWorking(query));
        }
        connectors.forEach(connector -> troubles.add(HealthProblems.connector(connector)));
        return troubles;
    }
}
