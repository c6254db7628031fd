package dev.weir.ledger;

import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that the ledger of a target holds of one pipeline.
 *
 * @param others what the target's other pipelines own, and which of them does
 */
public record LedgerState(
        String pipeline, SortedMap<ResourceId, LedgerEntry> entries, SortedMap<ResourceId, String> others) {
    public LedgerState {
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
        others = Collections.unmodifiableSortedMap(new TreeMap<>(others));
    }

    /** On a target where no other pipeline owns anything. */
    public LedgerState(String pipeline, SortedMap<ResourceId, LedgerEntry> entries) {
        this(pipeline, entries, new TreeMap<>());
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

    public LedgerState beside(SortedMap<ResourceId, String> owners) {
        return new LedgerState(pipeline, entries, owners);
    }

    /** The other pipeline that owns something. */
    public Optional<String> otherOwner(ResourceId id) {
        return Optional.ofNullable(others.get(id));
    }

    /** Whether the pipeline has set the compatibility of a subject. */
    public boolean setsLevelOf(String subject) {
        return find(ResourceId.schema(subject))
                .filter(entry -> entry.resource() instanceof Resource.Schema schema
                        && schema.compatibility().isPresent())
                .isPresent();
    }

    public Optional<LedgerEntry> find(ResourceId id) {
        return Optional.ofNullable(entries.get(id));
    }
}
