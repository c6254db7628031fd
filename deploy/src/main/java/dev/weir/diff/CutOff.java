package dev.weir.diff;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.ResourceId;
import dev.weir.model.Strategy;
import dev.weir.strategy.Succession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds queries that are to go on where they stopped although what they read goes: then they can only begin anew. */
final class CutOff {
    private final Succession succession;
    private final DesiredState desired;

    CutOff(Succession succession) {
        this.succession = succession;
        this.desired = succession.desired();
    }

    List<Diagnostic> of(Map<ResourceId, Change> changes) {
        List<Diagnostic> found = new ArrayList<>();
        for (Change change : changes.values()) {
            if (change instanceof Change.Rebuild && continues(change.id())) {
                desired.dependencies().dependenciesOf(change.id()).stream()
                        .filter(id -> id.kind().ofKsqlDb() && Downstream.dropped(id, changes))
                        .findFirst()
                        .ifPresent(source -> found.add(DiffProblems.cutOff(
                                change.id(),
                                source,
                                Optional.ofNullable(desired.origins().get(change.id()))
                                        .orElseThrow())));
            }
        }
        return found;
    }

    private boolean continues(ResourceId id) {
        return id.kind().ofKsqlDb() && succession.strategy(id) == Strategy.CONTINUE;
    }
}
