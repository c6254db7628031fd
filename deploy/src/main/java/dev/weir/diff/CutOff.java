package dev.weir.diff;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.Strategy;
import dev.weir.source.Span;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.InsertSelect;
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

    /** Whatever makes it necessary to begin anew: that is never done in silence. */
    List<Diagnostic> of(Map<ResourceId, Change> changes) {
        List<Diagnostic> found = new ArrayList<>();
        for (Change change : changes.values()) {
            if (change instanceof Change.Rebuild rebuild && isQuery(rebuild.resource()) && continues(change.id())) {
                problem(rebuild, changes).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Diagnostic> problem(Change.Rebuild rebuild, Map<ResourceId, Change> changes) {
        Span span = Optional.ofNullable(desired.origins().get(rebuild.id())).orElseThrow();
        Optional<ResourceId> source = desired.dependencies().dependenciesOf(rebuild.id()).stream()
                .filter(id -> id.kind().ofKsqlDb() && Downstream.dropped(id, changes))
                .findFirst();
        if (source.isPresent()) {
            return Optional.of(DiffProblems.cutOff(rebuild.id(), source.get(), span));
        }
        return rebuild.drops() && !succession.refused().contains(rebuild.id())
                ? Optional.of(DiffProblems.beginsAnew(rebuild.id(), rebuild.reason(), span))
                : Optional.empty();
    }

    private static boolean isQuery(Resource resource) {
        return resource instanceof Resource.SqlObject object
                && (object.statement() instanceof CreateAsSelect || object.statement() instanceof InsertSelect);
    }

    private boolean continues(ResourceId id) {
        return id.kind().ofKsqlDb() && succession.strategy(id) == Strategy.CONTINUE;
    }
}
