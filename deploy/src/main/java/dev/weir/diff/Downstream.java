package dev.weir.diff;

import dev.weir.desired.DesiredState;
import dev.weir.graph.DependencyGraph;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.model.ResourceId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Carries rebuilding on to everything that reads what is dropped: ksqlDB drops nothing that is read, and has no CASCADE. */
final class Downstream {
    private final LedgerState ledger;
    private final DependencyGraph graph;

    /** Dependencies count as they are wanted and as they were applied. */
    Downstream(DesiredState desired, LedgerState ledger) {
        this.ledger = ledger;
        Map<ResourceId, SortedSet<ResourceId>> edges = new TreeMap<>();
        desired.resources()
                .keySet()
                .forEach(
                        id -> edges.put(id, new TreeSet<>(desired.dependencies().dependenciesOf(id))));
        ledger.entries()
                .forEach((id, entry) ->
                        edges.computeIfAbsent(id, unused -> new TreeSet<>()).addAll(entry.dependsOn()));
        this.graph = DependencyGraph.of(edges);
    }

    void spread(Map<ResourceId, Change> changes) {
        List<ResourceId> roots = changes.values().stream()
                .filter(Downstream::dropped)
                .map(Change::id)
                .filter(id -> id.kind().ofKsqlDb())
                .toList();
        if (roots.isEmpty()) {
            return;
        }
        Set<ResourceId> reached = new LinkedHashSet<>(reached(roots));
        reached.removeIf(id -> !(changes.get(id) instanceof Change.Keep));
        for (ResourceId id : reached) {
            Change.Keep keep = (Change.Keep) changes.get(id);
            changes.put(id, rebuilt(keep, changes));
        }
        for (ResourceId root : roots) {
            if (changes.get(root) instanceof Change.Rebuild rebuild) {
                changes.put(
                        root,
                        with(
                                rebuild,
                                reached(List.of(root)).stream()
                                        .filter(reached::contains)
                                        .toList()));
            }
        }
    }

    /** Rows and data stay in their topics, and connectors go on reading theirs. */
    private List<ResourceId> reached(List<ResourceId> roots) {
        return graph.downstream(roots).stream()
                .filter(id -> switch (id.kind()) {
                    case TYPE, STREAM, TABLE, QUERY -> true;
                    case TOPIC, SCHEMA, DATA, CONNECTOR, ROW -> false;
                })
                .toList();
    }

    private static boolean dropped(Change change) {
        return change instanceof Change.Rebuild || change instanceof Change.Delete;
    }

    private Change rebuilt(Change.Keep keep, Map<ResourceId, Change> changes) {
        Optional<ResourceId> cause = graph.dependenciesOf(keep.id()).stream()
                .filter(id -> id.kind().ofKsqlDb() && dropped(changes.get(id)))
                .findFirst();
        String reason = cause.map(id -> "it reads the " + id + ", which is "
                        + (changes.get(id) instanceof Change.Delete ? "dropped" : "rebuilt"))
                .orElse("it reads something that is rebuilt");
        LedgerEntry before =
                ledger.find(keep.id()).orElseGet(() -> LedgerEntry.intended(keep.resource(), List.of(), List.of()));
        return new Change.Rebuild(keep.resource(), before, reason, Optional.empty(), List.of());
    }

    private static Change.Rebuild with(Change.Rebuild rebuild, List<ResourceId> downstream) {
        return new Change.Rebuild(rebuild.resource(), rebuild.before(), rebuild.reason(), rebuild.cause(), downstream);
    }
}
