package dev.weir.cli.command;

import dev.weir.cli.render.Role;
import dev.weir.cli.render.Table;
import dev.weir.cli.render.Table.Cell;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;
import dev.weir.live.Observed;
import dev.weir.model.ResourceId;
import dev.weir.port.ConnectorStatus;
import dev.weir.session.TargetSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The health of a target's queries and connectors. RUNNING alone is not believed: a query says so with its source topic gone. */
final class Inspection {
    private final TargetSession target;
    private final Set<String> owned = new TreeSet<>();
    private final List<List<Cell>> rows = new ArrayList<>();
    private boolean everything = true;
    private int failures;

    Inspection(TargetSession target) {
        this.target = target;
    }

    /** Leaves out what a pipeline doesn't own. */
    void only(LedgerState ledger) {
        everything = false;
        for (LedgerEntry entry : ledger.entries().values()) {
            owned.add(entry.id().key());
            Optional.ofNullable(entry.serverSaid().get(LedgerEntry.QUERY_ID)).ifPresent(owned::add);
        }
    }

    void run() {
        LiveState live = target.inspect();
        for (Observed observed : live.observed().values()) {
            if (observed instanceof Observed.Connector connector && isWanted(connector.id())) {
                connector(connector);
            } else if (observed instanceof Observed.Query query && (everything || owned.contains(query.queryId()))) {
                query(query);
            }
        }
    }

    Table table() {
        return new Table("status", List.of("kind", "name", "state", "lag", "detail"), rows);
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

    private boolean isWanted(ResourceId id) {
        return everything || owned.contains(id.key());
    }

    private void connector(Observed.Connector connector) {
        Optional<ConnectorStatus> status = target.connectors().flatMap(cluster -> cluster.status(connector.name()));
        boolean failed =
                status.map(ConnectorStatus::failed).orElse(connector.state().equals("FAILED"));
        String detail = status.flatMap(ConnectorStatus::failure)
                .or(() -> status.map(ConnectorStatus::summary))
                .orElse("");
        add("connector", connector.name(), connector.state(), "", failed, detail);
    }

    private void query(Observed.Query query) {
        QueryHealth health = QueryHealth.of(target.ksqldb().look("EXPLAIN " + query.queryId() + ";", Map.of()));
        List<String> errors = health.errors();
        boolean failed = !errors.isEmpty()
                || query.state().equals("ERROR")
                || query.state().equals("UNRESPONSIVE");
        String detail = errors.isEmpty() ? "writes " + query.sink() : errors.get(errors.size() - 1);
        add("query", query.queryId(), query.state(), health.lagText(), failed, detail);
    }

    private void add(String kind, String name, String state, String lag, boolean failed, String detail) {
        boolean well = state.equals("RUNNING") || state.equals(ConnectorStatus.COMPLETED);
        Role role = failed ? Role.BAD : well ? Role.GOOD : Role.CAUTION;
        failures += failed ? 1 : 0;
        rows.add(List.of(Cell.of(kind), Cell.of(name), new Cell(state, role), Cell.of(lag), Cell.of(detail)));
    }
}
