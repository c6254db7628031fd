package dev.weir.diff;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.source.Span;
import dev.weir.strategy.Relay;
import dev.weir.strategy.Succession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Compares what a pipeline wants, what it applied and what exists. */
public final class Differ {
    private final Succession succession;
    private final DesiredState desired;
    private final LedgerState ledger;
    private final LiveState live;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private Differ(Succession succession, LedgerState ledger, LiveState live) {
        this.succession = succession;
        this.desired = succession.desired();
        this.ledger = ledger;
        this.live = live;
    }

    /** One change for each resource that is wanted or owned: first those that are wanted, each after what it needs. */
    public static Checked<List<Change>> diff(DesiredState desired, LedgerState ledger, LiveState live) {
        return diff(Succession.none(desired), ledger, live);
    }

    /** The same where some resources are rebuilt in other ways than by dropping them first. */
    public static Checked<List<Change>> diff(Succession succession, LedgerState ledger, LiveState live) {
        return new Differ(succession, ledger, live).diff();
    }

    private Checked<List<Change>> diff() {
        if (live.server().isPresent()) {
            desired.external().stream()
                    .filter(name -> !exists(name))
                    .map(DiffProblems::externalMissing)
                    .forEach(diagnostics::add);
        }
        live.functions().ifPresent(this::functions);
        ResourceDiff single = new ResourceDiff(desired, ledger, live, diagnostics);
        Map<ResourceId, Change> changes = new TreeMap<>();
        desired.resources()
                .forEach((id, resource) -> changes.put(
                        id,
                        succession
                                .takeOver(id)
                                .map(relay -> continued(resource, relay))
                                .orElseGet(() -> single.of(resource))));
        desired.origins().forEach(this::ownedTwice);
        SortedSet<ResourceId> absorbed = succession.absorbed();
        ledger.entries().values().stream()
                .filter(entry -> !desired.resources().containsKey(entry.id()) && !absorbed.contains(entry.id()))
                .forEach(entry -> changes.put(entry.id(), deleted(entry)));
        new Downstream(desired, ledger).spread(changes);
        diagnostics.addAll(succession.diagnostics());
        diagnostics.addAll(new CutOff(succession).of(changes));
        diagnostics.addAll(new Bystanders(ledger, live, desired.origins()).inTheWay(changes));
        return new Checked<>(inOrder(changes), diagnostics);
    }

    private static Change continued(Resource wanted, Relay relay) {
        Difference difference = ResourceDifference.between(
                        wanted, relay.before().resource())
                .orElseGet(() -> Difference.of("an earlier apply was interrupted here"));
        return new Change.Rebuild(
                wanted,
                relay.before(),
                difference.what(),
                difference.place(),
                List.of(),
                new Manner.Continue(relay.handover()));
    }

    private void ownedTwice(ResourceId id, Span origin) {
        if (ledger.find(id).isPresent()) {
            ledger.otherOwner(id).ifPresent(other -> diagnostics.add(SharingProblems.ownedTwice(id, other, origin)));
        }
    }

    private Change deleted(LedgerEntry entry) {
        String because = "the pipeline doesn't want it any longer";
        return ledger.otherOwner(entry.id())
                .<Change>map(other ->
                        new Change.Delete(entry, because + "; it belongs to the pipeline " + other + " too, and stays"))
                .orElseGet(() -> Change.Delete.because(because, entry));
    }

    private void functions(SortedSet<String> known) {
        desired.functions().stream()
                .filter(function -> !known.contains(function.name()))
                .map(DiffProblems::functionMissing)
                .forEach(diagnostics::add);
    }

    private boolean exists(String name) {
        return Stream.of(ResourceKind.STREAM, ResourceKind.TABLE, ResourceKind.TYPE)
                .anyMatch(kind -> live.exists(new ResourceId(kind, name)));
    }

    private List<Change> inOrder(Map<ResourceId, Change> changes) {
        List<Change> ordered = new ArrayList<>();
        for (ResourceId id : desired.dependencies().order()) {
            Change change = changes.remove(id);
            if (change != null) {
                ordered.add(change);
            }
        }
        ordered.addAll(changes.values());
        return ordered;
    }
}
