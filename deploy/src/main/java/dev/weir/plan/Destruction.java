package dev.weir.plan;

import dev.weir.diff.Selection;
import dev.weir.graph.DependencyGraph;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.model.ResourceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The part of a pipeline that is destroyed: what needs something goes with it, and what is kept keeps what it needs. */
final class Destruction {
    private Destruction() {}

    static List<LedgerEntry> chosen(Selection selection, LedgerState ledger) {
        Map<ResourceId, Collection<ResourceId>> needs = new TreeMap<>();
        ledger.entries().forEach((id, entry) -> needs.put(id, entry.dependsOn()));
        DependencyGraph graph = DependencyGraph.of(needs);
        List<ResourceId> named =
                ledger.entries().keySet().stream().filter(selection::names).toList();
        SortedSet<ResourceId> gone = new TreeSet<>(graph.downstream(named));
        gone.addAll(named);
        SortedSet<ResourceId> kept = new TreeSet<>();
        ledger.entries().keySet().stream().filter(selection::excludes).forEach(id -> keep(id, graph, kept));
        return ledger.entries().values().stream()
                .filter(entry -> gone.contains(entry.id()) && !kept.contains(entry.id()))
                .toList();
    }

    private static void keep(ResourceId id, DependencyGraph graph, SortedSet<ResourceId> kept) {
        if (kept.add(id)) {
            graph.dependenciesOf(id).forEach(needed -> keep(needed, graph, kept));
        }
    }
}
