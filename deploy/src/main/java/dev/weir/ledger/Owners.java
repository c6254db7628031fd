package dev.weir.ledger;

import dev.weir.model.ResourceId;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects what the other pipelines of a target own. */
public final class Owners {
    private final String own;
    private final SortedMap<ResourceId, String> owners = new TreeMap<>();

    /** @param own the pipeline that the others are others to */
    public Owners(String own) {
        this.own = own;
    }

    public void add(String pipeline, LedgerEntry entry) {
        add(pipeline, entry.owned());
    }

    public void add(String pipeline, Iterable<ResourceId> objects) {
        if (!pipeline.equals(own)) {
            objects.forEach(id -> owners.putIfAbsent(id, pipeline));
        }
    }

    public SortedMap<ResourceId, String> all() {
        return owners;
    }
}
