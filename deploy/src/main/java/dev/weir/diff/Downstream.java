package dev.weir.diff;

import dev.weir.desired.DesiredState;
import dev.weir.graph.DependencyGraph;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.model.Place;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import java.util.Collection;
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

    DependencyGraph graph() {
        return graph;
    }

    void spread(Map<ResourceId, Change> changes) {
        List<ResourceId> roots = changes.keySet().stream()
                .filter(id -> id.kind().followsItsSources() && dropped(id, changes) && !isTypeForGood(id, changes))
                .toList();
        if (roots.isEmpty()) {
            return;
        }
        List<ResourceId> reached =
                reached(roots).stream().filter(changes::containsKey).toList();
        Set<ResourceId> rebuilt = new LinkedHashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (ResourceId id : reached) {
                Optional<Change> rebuild = rebuilt(id, changes);
                rebuild.ifPresent(change -> changes.put(id, change));
                if (rebuild.isPresent()) {
                    rebuilt.add(id);
                    more = true;
                }
            }
        }
        for (ResourceId root : roots) {
            if (changes.get(root) instanceof Change.Rebuild rebuild) {
                changes.put(root, with(rebuild, rebuilt));
            }
        }
    }

    /** Nobody needs it any longer: statements have its fields written out, and ksqlDB drops a type that is used. */
    private static boolean isTypeForGood(ResourceId id, Map<ResourceId, Change> changes) {
        return id.kind() == ResourceKind.TYPE && changes.get(id) instanceof Change.Delete;
    }

    /** Rows and data stay in their topics, and connectors go on reading theirs. */
    private List<ResourceId> reached(List<ResourceId> roots) {
        return graph.downstream(roots).stream()
                .filter(id -> id.kind().followsItsSources())
                .toList();
    }

    static boolean dropped(ResourceId id, Map<ResourceId, Change> changes) {
        return changes.get(id) instanceof Change.Rebuild rebuild && rebuild.drops()
                || changes.get(id) instanceof Change.Delete;
    }

    /** What was to stay, or to be changed where it is, can't if it reads something that is dropped, be it for the last time. */
    private Optional<Change> rebuilt(ResourceId id, Map<ResourceId, Change> changes) {
        Change change = Optional.ofNullable(changes.get(id)).orElseThrow();
        return read(id, changes).flatMap(why -> {
            if (change instanceof Change.Keep keep) {
                return Optional.of(rebuild(keep.resource(), before(keep), why, Optional.empty()));
            }
            if (change instanceof Change.ReplaceInPlace replace) {
                return Optional.of(rebuild(
                        replace.resource(), replace.before(), replace.reason() + ", and " + why, replace.cause()));
            }
            return change instanceof Change.Alter alter
                    ? Optional.of(
                            rebuild(alter.resource(), alter.before(), alter.reason() + ", and " + why, alter.cause()))
                    : Optional.empty();
        });
    }

    private LedgerEntry before(Change.Keep keep) {
        return ledger.find(keep.id()).orElseGet(() -> LedgerEntry.intended(keep.resource(), List.of(), List.of()));
    }

    private static Change rebuild(Resource resource, LedgerEntry before, String reason, Optional<Place> place) {
        return new Change.Rebuild(resource, before, reason, place, List.of());
    }

    /** Why it can't stay, by what it reads as it runs now. */
    private Optional<String> read(ResourceId id, Map<ResourceId, Change> changes) {
        Collection<ResourceId> reads = ledger.find(id)
                .<Collection<ResourceId>>map(LedgerEntry::dependsOn)
                .orElseGet(() -> graph.dependenciesOf(id));
        return reads.stream()
                .filter(source -> source.kind().followsItsSources() && dropped(source, changes))
                .findFirst()
                .map(source -> "it reads the " + source + ", which is "
                        + (changes.get(source) instanceof Change.Delete ? "dropped" : "rebuilt"));
    }

    private Change.Rebuild with(Change.Rebuild root, Set<ResourceId> rebuilt) {
        List<ResourceId> downstream =
                reached(List.of(root.id())).stream().filter(rebuilt::contains).toList();
        return new Change.Rebuild(root.resource(), root.before(), root.reason(), root.cause(), downstream);
    }
}
