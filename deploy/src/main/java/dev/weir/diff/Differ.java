package dev.weir.diff;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Compares what a pipeline wants, what it applied and what exists. */
public final class Differ {
    private final DesiredState desired;
    private final LedgerState ledger;
    private final LiveState live;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private Differ(DesiredState desired, LedgerState ledger, LiveState live) {
        this.desired = desired;
        this.ledger = ledger;
        this.live = live;
    }

    /** One change for each resource that is wanted or owned: first those that are wanted, each after what it needs. */
    public static Checked<List<Change>> diff(DesiredState desired, LedgerState ledger, LiveState live) {
        return new Differ(desired, ledger, live).diff();
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
        desired.resources().forEach((id, resource) -> changes.put(id, single.of(resource)));
        ledger.entries().values().stream()
                .filter(entry -> !desired.resources().containsKey(entry.id()))
                .forEach(entry -> changes.put(entry.id(), deleted(entry)));
        new Downstream(desired, ledger).spread(changes);
        diagnostics.addAll(new Bystanders(ledger, live).inTheWay(changes));
        return new Checked<>(inOrder(changes), diagnostics);
    }

    private static Change deleted(LedgerEntry entry) {
        return Change.Delete.because("the pipeline doesn't want it any longer", entry);
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
