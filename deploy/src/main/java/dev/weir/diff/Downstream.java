package dev.weir.diff;

import dev.weir.desired.DesiredState;
import dev.weir.graph.DependencyGraph;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.model.Place;
import dev.weir.model.Resource;
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
        List<ResourceId> roots = changes.keySet().stream()
                .filter(id -> id.kind().ofKsqlDb() && dropped(id, changes))
                .toList();
        if (roots.isEmpty()) {
            return;
        }
        Set<ResourceId> rebuilt = new LinkedHashSet<>();
        for (ResourceId id : reached(roots)) {
            Change change = changes.get(id);
            if (change instanceof Change.Keep keep) {
                changes.put(id, rebuilt(keep, cause(id, changes)));
                rebuilt.add(id);
            } else if (change instanceof Change.ReplaceInPlace replace) {
                String reason = replace.reason() + ", and " + cause(id, changes);
                changes.put(id, rebuild(replace.resource(), replace.before(), reason, replace.cause()));
                rebuilt.add(id);
            } else if (change instanceof Change.Alter alter) {
                String reason = alter.reason() + ", and " + cause(id, changes);
                changes.put(id, rebuild(alter.resource(), alter.before(), reason, alter.cause()));
                rebuilt.add(id);
            }
        }
        for (ResourceId root : roots) {
            if (changes.get(root) instanceof Change.Rebuild rebuild) {
                changes.put(root, with(rebuild, rebuilt));
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

    static boolean dropped(ResourceId id, Map<ResourceId, Change> changes) {
        return changes.get(id) instanceof Change.Rebuild rebuild && rebuild.drops()
                || changes.get(id) instanceof Change.Delete;
    }

    private Change rebuilt(Change.Keep keep, String reason) {
        LedgerEntry before =
                ledger.find(keep.id()).orElseGet(() -> LedgerEntry.intended(keep.resource(), List.of(), List.of()));
        return rebuild(keep.resource(), before, reason, Optional.empty());
    }

    private static Change rebuild(Resource resource, LedgerEntry before, String reason, Optional<Place> place) {
        return new Change.Rebuild(resource, before, reason, place, List.of());
    }

    private String cause(ResourceId reader, Map<ResourceId, Change> changes) {
        return graph.dependenciesOf(reader).stream()
                .filter(id -> id.kind().ofKsqlDb() && dropped(id, changes))
                .findFirst()
                .map(id -> "it reads the " + id + ", which is "
                        + (changes.get(id) instanceof Change.Delete ? "dropped" : "rebuilt"))
                .orElse("it reads something that is rebuilt");
    }

    private Change.Rebuild with(Change.Rebuild root, Set<ResourceId> rebuilt) {
        List<ResourceId> downstream =
                reached(List.of(root.id())).stream().filter(rebuilt::contains).toList();
        return new Change.Rebuild(root.resource(), root.before(), root.reason(), root.cause(), downstream);
    }
}
