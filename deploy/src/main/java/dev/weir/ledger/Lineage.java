package dev.weir.ledger;

import dev.weir.model.ResourceId;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the ledger notes of resources that exist under another name, or in another form, than the manifest's. */
public final class Lineage {
    private static final String STANDS_FOR = "standsFor";

    private Lineage() {}

    /** The manifest's resource of which this one is a version. */
    public static Optional<ResourceId> of(LedgerEntry entry) {
        return Optional.ofNullable(entry.serverSaid().get(STANDS_FOR)).flatMap(ResourceId::parse);
    }

    public static LedgerEntry mark(LedgerEntry entry, ResourceId standsFor) {
        SortedMap<String, String> said = new TreeMap<>(entry.serverSaid());
        said.put(STANDS_FOR, standsFor.key());
        return new LedgerEntry(entry.resource(), entry.state(), entry.dependsOn(), entry.createdTopics(), said);
    }

    static SortedMap<String, String> notes(LedgerEntry entry) {
        SortedMap<String, String> notes = new TreeMap<>(entry.serverSaid());
        notes.keySet().retainAll(java.util.List.of(STANDS_FOR));
        return notes;
    }
}
