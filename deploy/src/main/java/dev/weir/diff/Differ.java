package dev.weir.diff;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.ledger.Lineage;
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
import java.util.Optional;
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
        return diff(Succession.none(desired), ledger, live, Selection.ALL);
    }

    /**
     * The same where some resources are rebuilt in other ways than by dropping them first.
     *
     * @param selection the part that is about; what else is wanted or owned stays as it is, or isn't mentioned where it doesn't exist
     */
    public static Checked<List<Change>> diff(
            Succession succession, LedgerState ledger, LiveState live, Selection selection) {
        return new Differ(succession, ledger, live).diff(selection);
    }

    private Checked<List<Change>> diff(Selection selection) {
        if (live.server().isPresent()) {
            desired.external().stream()
                    .filter(name -> !exists(name))
                    .map(DiffProblems::externalMissing)
                    .forEach(diagnostics::add);
        }
        live.functions().ifPresent(this::functions);
        Map<ResourceId, List<Diagnostic>> found = new TreeMap<>();
        Map<ResourceId, Change> all = singly(found);
        Downstream downstream = new Downstream(desired, ledger);
        Map<ResourceId, Change> changes = all;
        if (selection.isAll()) {
            downstream.spread(changes);
        } else {
            Partial partial = new Partial(selection, succession, downstream, all);
            changes = partial.changes();
            found.keySet().removeIf(id -> !partial.isAbout(id));
            partial.note(changes).ifPresent(diagnostics::add);
        }
        found.values().forEach(diagnostics::addAll);
        desired.origins().forEach(this::ownedTwice);
        diagnostics.addAll(succession.diagnostics());
        diagnostics.addAll(new CutOff(succession).of(changes));
        diagnostics.addAll(new Bystanders(ledger, live, desired.origins()).inTheWay(changes));
        return new Checked<>(inOrder(changes), diagnostics);
    }

    /** @param problems takes what is wrong with each */
    private Map<ResourceId, Change> singly(Map<ResourceId, List<Diagnostic>> problems) {
        List<Diagnostic> latest = new ArrayList<>();
        ResourceDiff single = new ResourceDiff(desired, ledger, live, latest);
        Map<ResourceId, Change> changes = new TreeMap<>();
        desired.resources().forEach((id, resource) -> {
            changes.put(
                    id,
                    succession
                            .takeOver(id)
                            .map(relay -> continued(resource, relay))
                            .or(() -> parted(resource))
                            .orElseGet(() -> single.of(resource)));
            problems.put(id, List.copyOf(latest));
            latest.clear();
        });
        SortedSet<ResourceId> absorbed = succession.absorbed();
        ledger.entries().values().stream()
                .filter(entry -> !desired.resources().containsKey(entry.id()) && !absorbed.contains(entry.id()))
                .forEach(entry -> changes.put(entry.id(), deleted(entry)));
        Moves.of(desired, ledger).explain(changes);
        return changes;
    }

    private static Change continued(Resource wanted, Relay relay) {
        Resource compared = relay.whole().<Resource>map(whole -> whole).orElse(wanted);
        Difference difference = ResourceDifference.between(
                        compared, relay.before().resource())
                .orElseGet(() -> Difference.of("an earlier apply was interrupted here"));
        return new Change.Rebuild(
                wanted,
                relay.before(),
                difference.what(),
                difference.place(),
                List.of(),
                new Manner.Continue(relay.handover()));
    }

    /** A stream that loses its own query, and is written by an INSERT INTO query from now on. */
    private Optional<Change> parted(Resource wanted) {
        return Optional.ofNullable(succession.split().get(wanted.id()))
                .flatMap(writer -> ledger.find(wanted.id()))
                .filter(entry -> Lineage.firstWriter(entry).isEmpty())
                .map(entry -> new Change.ReplaceInPlace(
                        wanted,
                        entry,
                        "it goes on without a query of its own: INSERT INTO queries can go on where others stop",
                        Optional.empty()));
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
