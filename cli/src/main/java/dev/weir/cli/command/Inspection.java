package dev.weir.cli.command;

import dev.weir.cli.render.Role;
import dev.weir.cli.render.Table;
import dev.weir.cli.render.Table.Cell;
import dev.weir.drift.Presence;
import dev.weir.health.HealthWatch;
import dev.weir.health.QueryHealth;
import dev.weir.health.Standing;
import dev.weir.live.Observed;
import dev.weir.port.ConnectorOverview;
import dev.weir.port.ConnectorStatus;
import dev.weir.port.Deadline;
import dev.weir.session.TargetSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The health of a target's queries and connectors. RUNNING alone is not believed: a query says so with its source topic gone. */
final class Inspection {
    private static final long NEVER = Long.MAX_VALUE;

    private final TargetSession target;
    private final Scope scope;
    private final List<List<Cell>> rows = new ArrayList<>();
    private int failures;

    Inspection(TargetSession target, Scope scope) {
        this.target = target;
        this.scope = scope;
    }

    /** @param sample between the two looks that give the rates */
    void run(Duration sample) {
        connectors();
        target.others(scope.entries()).forEach(this::other);
        List<QueryHealth> before = target.health(scope::query);
        if (before.isEmpty()) {
            return;
        }
        long begin = System.nanoTime();
        Deadline.in(sample).sleep(sample);
        HealthWatch watch = new HealthWatch(NEVER);
        watch.look(before);
        List<QueryHealth> after = sample.isZero() ? before : target.health(scope::query);
        double seconds = (System.nanoTime() - begin) / 1e9;
        SortedMap<String, Standing> standings = watch.look(after);
        SortedMap<String, Long> worked = new TreeMap<>();
        before.forEach(query -> query.worked().ifPresent(count -> worked.put(query.id(), count)));
        for (QueryHealth query : after) {
            Optional<Long> earlier = sample.isZero() ? Optional.empty() : Optional.ofNullable(worked.get(query.id()));
            query(query, standings.getOrDefault(query.id(), Standing.STARTING), rate(query, earlier, seconds));
        }
    }

    Table table() {
        return new Table("status", List.of("kind", "name", "state", "lag", "rate", "detail"), rows);
    }

    int failures() {
        return failures;
    }

    String sentence() {
        if (rows.isEmpty()) {
            return "No queries and no connectors.";
        }
        return failures == 0 ? "Everything runs." : failures + " of " + rows.size() + " have failed.";
    }

    /** Records a second, such as {@code 12.5/s}; empty where nobody can tell. */
    private static String rate(QueryHealth query, Optional<Long> earlier, double seconds) {
        if (earlier.isEmpty() || query.worked().isEmpty()) {
            return "";
        }
        double rate = Math.max(0, query.worked().getAsLong() - earlier.get()) / seconds;
        return String.format(Locale.ROOT, rate >= 100 || rate == 0 ? "%.0f/s" : "%.1f/s", rate);
    }

    private void connectors() {
        target.connectors().stream()
                .flatMap(cluster -> cluster.overviews().stream())
                .filter(connector -> scope.connector(connector.name()))
                .forEach(this::connector);
    }

    private void connector(ConnectorOverview connector) {
        ConnectorStatus status = connector.status();
        String detail = status.failure().orElseGet(status::summary);
        add("connector", connector.name(), status.state(), "", "", status.failed(), detail);
    }

    /** Of Flink and Tableflow. */
    private void other(Observed observed) {
        if (observed instanceof Observed.FlinkStatement statement) {
            boolean failed = Presence.failure(statement).isPresent();
            add("flink", statement.name(), statement.phase(), "", "", failed, statement.detail());
        } else if (observed instanceof Observed.Tableflow tableflow) {
            boolean failed = tableflow.phase().equals("FAILED");
            add("tableflow", tableflow.topic(), tableflow.phase(), "", "", failed, tableflow.detail());
        }
    }

    /** An error counts as long as the query isn't seen to work again. */
    private void query(QueryHealth query, Standing standing, String rate) {
        boolean failed = standing == Standing.FAILED
                || (query.trouble().isPresent() && standing != Standing.WORKING && standing != Standing.RESTING);
        String detail = failed
                ? query.trouble().orElse("the server doesn't say why")
                : "writes " + query.sink()
                        + query.trouble()
                                .map(trouble -> "; works again after " + trouble)
                                .orElse("");
        String lag = query.lag().isPresent() ? Long.toString(query.lag().getAsLong()) : "";
        add("query", query.id(), query.state(), lag, rate, failed, detail);
    }

    private void add(String kind, String name, String state, String lag, String rate, boolean failed, String detail) {
        boolean well = state.equals("RUNNING") || state.equals(ConnectorStatus.COMPLETED);
        Role role = failed ? Role.BAD : well ? Role.GOOD : Role.CAUTION;
        failures += failed ? 1 : 0;
        rows.add(List.of(
                Cell.of(kind), Cell.of(name), new Cell(state, role), Cell.of(lag), Cell.of(rate), Cell.of(detail)));
    }
}
