package dev.weir.strategy;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.ledger.Lineage;
import dev.weir.live.LiveState;
import dev.weir.model.ResourceId;
import dev.weir.model.Strategy;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A desired state under the names that its resources have on a target.
 *
 * @param standsFor the manifest's names of resources that have another one here
 * @param split streams that exist in two parts, with the queries that they were created with
 * @param takeOvers queries that go on where others stop, by their ids
 * @param refused what can't be rebuilt in the way that the manifest chooses
 * @param diagnostics why not
 */
public record Succession(
        DesiredState desired,
        SortedMap<ResourceId, ResourceId> standsFor,
        SortedMap<ResourceId, String> split,
        SortedMap<ResourceId, Relay> takeOvers,
        SortedSet<ResourceId> refused,
        List<Diagnostic> diagnostics) {
    public Succession {
        standsFor = Collections.unmodifiableSortedMap(new TreeMap<>(standsFor));
        split = Collections.unmodifiableSortedMap(new TreeMap<>(split));
        takeOvers = Collections.unmodifiableSortedMap(new TreeMap<>(takeOvers));
        refused = Collections.unmodifiableSortedSet(new TreeSet<>(refused));
        diagnostics = List.copyOf(diagnostics);
    }

    public static Succession of(DesiredState desired, LedgerState ledger, LiveState live) {
        return new ContinuedQueries(new SplitStreams(desired, ledger, live), ledger, live).succession();
    }

    /** Everything has the manifest's names. */
    public static Succession none(DesiredState desired) {
        return new Succession(desired, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeSet<>(), List.of());
    }

    /** What the manifest chooses for a resource, which may have another name here. */
    public Strategy strategy(ResourceId id) {
        return desired.rules().strategy(standsFor.getOrDefault(id, id));
    }

    /** What the ledger notes of a resource beside what it is. */
    public LedgerEntry noted(LedgerEntry entry) {
        LedgerEntry marked = Optional.ofNullable(standsFor.get(entry.id()))
                .map(id -> Lineage.mark(entry, id))
                .orElse(entry);
        return Optional.ofNullable(split.get(entry.id()))
                .map(writer -> Lineage.split(marked, writer))
                .orElse(marked);
    }

    public Optional<Relay> takeOver(ResourceId id) {
        return Optional.ofNullable(takeOvers.get(id));
    }

    /** What the ledger holds of earlier versions, which go when a later one takes over. */
    public SortedSet<ResourceId> absorbed() {
        SortedSet<ResourceId> absorbed = new TreeSet<>();
        takeOvers.values().forEach(relay -> absorbed.addAll(relay.absorbed()));
        return absorbed;
    }
}
