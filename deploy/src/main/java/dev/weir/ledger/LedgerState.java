package dev.weir.ledger;

import dev.weir.model.ResourceId;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything that the ledger of a target holds of one pipeline. */
public record LedgerState(String pipeline, SortedMap<ResourceId, LedgerEntry> entries) {
    public LedgerState {
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }

    /** Nothing was applied yet. */
    public static LedgerState empty(String pipeline) {
        return new LedgerState(pipeline, new TreeMap<>());
    }

    public static LedgerState of(String pipeline, Collection<LedgerEntry> entries) {
        SortedMap<ResourceId, LedgerEntry> sorted = new TreeMap<>();
        entries.forEach(entry -> sorted.put(entry.id(), entry));
        return new LedgerState(pipeline, sorted);
    }

    public Optional<LedgerEntry> find(ResourceId id) {
        return Optional.ofNullable(entries.get(id));
    }
}
