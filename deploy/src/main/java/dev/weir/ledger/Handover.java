package dev.weir.ledger;

import dev.weir.model.Partition;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the ledger remembers of a query that goes on where another one stops, until it does.
 *
 * @param from the id of the query that stops
 * @param offsets where it stopped; empty as long as it may still move
 */
public record Handover(String from, SortedMap<Partition, Long> offsets) {
    private static final String FROM = "continues";
    private static final String OFFSETS = "offsets";

    public Handover {
        offsets = Collections.unmodifiableSortedMap(new TreeMap<>(offsets));
    }

    /** Nothing in the entry of a query that runs. */
    public static Optional<Handover> in(LedgerEntry entry) {
        SortedMap<String, String> said = entry.serverSaid();
        return Optional.ofNullable(said.get(FROM))
                .map(from -> new Handover(from, offsets(said.getOrDefault(OFFSETS, ""))));
    }

    public ResourceId stopping() {
        return new ResourceId(ResourceKind.QUERY, from);
    }

    public LedgerEntry into(LedgerEntry entry) {
        SortedMap<String, String> said = new TreeMap<>(entry.serverSaid());
        said.put(FROM, from);
        if (!offsets.isEmpty()) {
            said.put(OFFSETS, text());
        }
        return new LedgerEntry(entry.resource(), entry.state(), entry.dependsOn(), entry.createdTopics(), said);
    }

    /** Offsets only grow, so of two readings the greater is the newer. */
    public Handover at(SortedMap<Partition, Long> newer) {
        SortedMap<Partition, Long> all = new TreeMap<>(offsets);
        newer.forEach((partition, offset) -> all.merge(partition, offset, Math::max));
        return new Handover(from, all);
    }

    private String text() {
        return offsets.entrySet().stream()
                .map(offset -> offset.getKey() + ":" + offset.getValue())
                .collect(Collectors.joining(" "));
    }

    private static SortedMap<Partition, Long> offsets(String text) {
        SortedMap<Partition, Long> offsets = new TreeMap<>();
        Arrays.stream(text.split(" ")).filter(part -> !part.isEmpty()).forEach(part -> {
            int colon = part.lastIndexOf(':');
            Partition partition = Partition.fromString(part.substring(0, colon));
            offsets.put(partition, Long.valueOf(part.substring(colon + 1)));
        });
        return offsets;
    }
}
