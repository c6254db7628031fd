package dev.weir.diff;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;
import dev.weir.live.Observed;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds queries that others run on what has to be dropped. */
final class Bystanders {
    private final LedgerState ledger;
    private final LiveState live;
    private final Map<String, ResourceId> writers = new TreeMap<>();

    Bystanders(LedgerState ledger, LiveState live) {
        this.ledger = ledger;
        this.live = live;
        for (Observed observed : live.observed().values()) {
            if (observed instanceof Observed.Source source) {
                source.writeQueries().forEach(query -> writers.put(query, source.id()));
            }
        }
    }

    List<Diagnostic> inTheWay(Map<ResourceId, Change> changes) {
        List<Diagnostic> found = new ArrayList<>();
        for (Change change : changes.values()) {
            if (Downstream.dropped(change.id(), changes)
                    && live.find(change.id()).orElse(null) instanceof Observed.Source source) {
                SortedSet<ResourceId> others = others(source, changes);
                if (!others.isEmpty()) {
                    found.add(DiffProblems.usedByOthers(change.id(), others));
                }
            }
        }
        return found;
    }

    /** A query is ours if it is in the ledger itself, as INSERT INTO queries are, or if what it writes is. */
    private SortedSet<ResourceId> others(Observed.Source source, Map<ResourceId, Change> changes) {
        SortedSet<ResourceId> others = new TreeSet<>();
        for (String query : source.readQueries()) {
            ResourceId own = new ResourceId(ResourceKind.QUERY, query);
            ResourceId writes = writers.getOrDefault(query, own);
            boolean ours =
                    ledger.find(own).isPresent() || ledger.find(writes).isPresent() || changes.containsKey(writes);
            if (!ours) {
                others.add(writes);
            }
        }
        return others;
    }
}
