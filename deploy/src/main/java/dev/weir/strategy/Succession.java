package dev.weir.strategy;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.ledger.Lineage;
import dev.weir.ledger.Version;
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
 * @param versions of resources that were built beside others, or are
 * @param split streams that exist in two parts, with the queries that they were created with
 * @param takeOvers queries that go on where others stop, by their ids
 * @param refused what can't be rebuilt in the way that the manifest chooses
 * @param diagnostics why not
 */
public record Succession(
        DesiredState desired,
        SortedMap<ResourceId, ResourceId> standsFor,
        SortedMap<ResourceId, Version> versions,
        SortedMap<ResourceId, String> split,
        SortedMap<ResourceId, Relay> takeOvers,
        SortedSet<ResourceId> refused,
        List<Diagnostic> diagnostics) {
    public Succession {
        standsFor = Collections.unmodifiableSortedMap(new TreeMap<>(standsFor));
        versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
        split = Collections.unmodifiableSortedMap(new TreeMap<>(split));
        takeOvers = Collections.unmodifiableSortedMap(new TreeMap<>(takeOvers));
        refused = Collections.unmodifiableSortedSet(new TreeSet<>(refused));
        diagnostics = List.copyOf(diagnostics);
    }

    /** Under the names that serve. */
    public static Succession of(DesiredState desired, LedgerState ledger, LiveState live) {
        return of(desired, ledger, live, new TreeMap<>());
    }

    /** @param building the versions that are built beside those that serve, by the manifest's ids */
    public static Succession of(
            DesiredState desired, LedgerState ledger, LiveState live, SortedMap<ResourceId, Integer> building) {
        SortedMap<ResourceId, Version> chosen = Versions.all(Versions.serving(ledger), building, desired);
        SortedMap<ResourceId, Integer> numbers = new TreeMap<>();
        chosen.forEach((id, version) -> numbers.put(id, version.number()));
        Renaming renaming = new Renaming(desired, numbers);
        SortedMap<ResourceId, Version> versions = new TreeMap<>();
        chosen.forEach((id, version) -> versions.put(renaming.of(id), version));
        DesiredState renamed = numbers.isEmpty() ? desired : renaming.renamed();
        return new ContinuedQueries(new SplitStreams(renamed, ledger, live), ledger, live)
                .succession()
                .with(versions);
    }

    private Succession with(SortedMap<ResourceId, Version> all) {
        SortedMap<ResourceId, ResourceId> names = new TreeMap<>(standsFor);
        all.forEach((id, version) -> names.put(id, version.standsFor()));
        return new Succession(desired, names, all, split, takeOvers, refused, diagnostics);
    }

    /** Everything has the manifest's names. */
    public static Succession none(DesiredState desired) {
        return new Succession(
                desired,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeSet<>(),
                List.of());
    }

    /** What the manifest chooses for a resource, which may have another name here. */
    public Strategy strategy(ResourceId id) {
        return desired.rules().strategy(versions.containsKey(id) ? id : standsFor.getOrDefault(id, id));
    }

    /** What the ledger notes of a resource beside what it is. */
    public LedgerEntry noted(LedgerEntry entry) {
        Optional<LedgerEntry> versioned =
                Optional.ofNullable(versions.get(entry.id())).map(version -> Lineage.versioned(entry, version));
        LedgerEntry marked = versioned.orElseGet(() -> Optional.ofNullable(standsFor.get(entry.id()))
                .map(id -> Lineage.mark(entry, id))
                .orElse(entry));
        return Optional.ofNullable(split.get(entry.id()))
                .map(writer -> Lineage.split(marked, writer))
                .orElse(marked);
    }

    /** The entry of a version once it serves. */
    public LedgerEntry serving(LedgerEntry entry) {
        Version version = Optional.ofNullable(versions.get(entry.id())).orElseThrow();
        return Lineage.versioned(entry, new Version(version.standsFor(), version.number(), true));
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
