package dev.weir.cli.command;

import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.live.Observed;
import dev.weir.model.ResourceId;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Whose queries and connectors a command looks at: those of some pipelines, or all. */
final class Scope {
    private final Set<String> owned = new TreeSet<>();
    private final SortedSet<ResourceId> entries = new TreeSet<>();
    private boolean everything = true;

    /** Leaves out what a pipeline doesn't own. */
    void only(LedgerState ledger) {
        everything = false;
        for (LedgerEntry entry : ledger.entries().values()) {
            owned.add(entry.id().key());
            entries.add(entry.id());
            Optional.ofNullable(entry.serverSaid().get(LedgerEntry.QUERY_ID)).ifPresent(owned::add);
        }
    }

    boolean query(Observed.Query query) {
        return everything || owned.contains(query.queryId());
    }

    /** What those pipelines own; nothing where it is all about everything. */
    SortedSet<ResourceId> entries() {
        return Collections.unmodifiableSortedSet(entries);
    }

    boolean connector(String name) {
        return everything || owned.contains(ResourceId.connector(name).key());
    }
}
