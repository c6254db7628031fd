package dev.weir.ledger;

import dev.weir.model.ResourceId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the ledger notes of resources that exist under another name, or in another form, than the manifest's. */
public final class Lineage {
    private static final String STANDS_FOR = "standsFor";
    private static final String FIRST_WRITER = "firstWriter";

    private static final String VERSION = "version.number";
    private static final String SERVING = "version.serving";

    private Lineage() {}

    public static Optional<Version> version(LedgerEntry entry) {
        SortedMap<String, String> said = entry.serverSaid();
        return of(entry)
                .filter(id -> said.containsKey(VERSION))
                .map(id ->
                        new Version(id, Integer.parseInt(said.getOrDefault(VERSION, "1")), said.containsKey(SERVING)));
    }

    public static LedgerEntry versioned(LedgerEntry entry, Version version) {
        LedgerEntry marked = noted(mark(entry, version.standsFor()), VERSION, Integer.toString(version.number()));
        return version.serving() ? noted(marked, SERVING, "true") : marked;
    }

    /** The manifest's resource of which this one is a version. */
    public static Optional<ResourceId> of(LedgerEntry entry) {
        return Optional.ofNullable(entry.serverSaid().get(STANDS_FOR)).flatMap(ResourceId::parse);
    }

    public static LedgerEntry mark(LedgerEntry entry, ResourceId standsFor) {
        return noted(entry, STANDS_FOR, standsFor.key());
    }

    private static LedgerEntry noted(LedgerEntry entry, String key, String value) {
        SortedMap<String, String> said = new TreeMap<>(entry.serverSaid());
        said.put(key, value);
        return new LedgerEntry(entry.resource(), entry.state(), entry.dependsOn(), entry.createdTopics(), said);
    }

    /**
     * The query that a stream was created with, which now exists in two parts: as a plain stream, and as the INSERT INTO query that goes on where that query
     * stopped.
     */
    public static Optional<String> firstWriter(LedgerEntry entry) {
        return Optional.ofNullable(entry.serverSaid().get(FIRST_WRITER));
    }

    public static LedgerEntry split(LedgerEntry entry, String firstWriter) {
        return noted(entry, FIRST_WRITER, firstWriter);
    }

    static SortedMap<String, String> notes(LedgerEntry entry) {
        SortedMap<String, String> notes = new TreeMap<>(entry.serverSaid());
        notes.keySet().retainAll(List.of(STANDS_FOR, FIRST_WRITER, VERSION, SERVING));
        return notes;
    }
}
