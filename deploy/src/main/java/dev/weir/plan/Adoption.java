package dev.weir.plan;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.diff.Change;
import dev.weir.drift.Said;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;
import dev.weir.model.Place;
import dev.weir.model.ResourceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writing things into the ledger that exist already, and what the plan after that will say of them. */
final class Adoption {
    private final DesiredState desired;
    private final LedgerState ledger;
    private final LiveState live;

    Adoption(DesiredState desired, LedgerState ledger, LiveState live) {
        this.desired = desired;
        this.ledger = ledger;
        this.live = live;
    }

    List<Step> steps(Collection<LedgerEntry> entries) {
        List<Step> steps = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            Optional<Place> place =
                    Optional.ofNullable(desired.origins().get(entry.id())).map(Place::of);
            steps.add(new Step(steps.size() + 1, Step.Action.ADOPT, entry, List.of(), List.of(), List.of(), place));
        }
        return List.copyOf(steps);
    }

    /** The ledger as it will be. */
    LedgerState after(Collection<LedgerEntry> entries) {
        SortedMap<ResourceId, LedgerEntry> all = new TreeMap<>(ledger.entries());
        for (LedgerEntry entry : entries) {
            SortedMap<String, String> said = new TreeMap<>(entry.serverSaid());
            live.find(entry.id()).ifPresent(found -> said.putAll(Said.of(entry.resource(), found)));
            all.put(entry.id(), entry.applied(said));
        }
        return new LedgerState(ledger.pipeline(), all, ledger.others());
    }

    /** @param next the plan that will come after */
    List<Change> changes(Collection<LedgerEntry> entries, Checked<Plan> next) {
        Map<ResourceId, Change> later = new TreeMap<>();
        next.value().changes().forEach(change -> later.put(change.id(), change));
        return entries.stream()
                .<Change>map(entry -> new Change.Keep(
                        entry.resource(), true, Optional.of(note(Optional.ofNullable(later.get(entry.id()))))))
                .toList();
    }

    private static String note(Optional<Change> later) {
        return later.flatMap(Adoption::fate)
                .map(fate -> "it isn't as wanted: " + fate)
                .orElse("it is as wanted");
    }

    private static Optional<String> fate(Change later) {
        if (later instanceof Change.Rebuild rebuild) {
            return Optional.of(rebuild.reason() + "; the next apply would rebuild it");
        }
        if (later instanceof Change.ReplaceInPlace replace) {
            return Optional.of(replace.reason() + "; the next apply would change it in place");
        }
        return later instanceof Change.Alter alter
                ? Optional.of(alter.reason() + "; the next apply would change it in place")
                : Optional.empty();
    }
}
