package dev.weir.compare;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.Place;
import dev.weir.model.ResourceId;
import dev.weir.plan.Plan;
import dev.weir.plan.Planner;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What becomes of one pipeline from one state of its project to another.
 *
 * @param before empty if the pipeline is new
 * @param after empty if it is gone
 * @param plan of an apply of what comes after, where what was before had been applied; of a destroy where nothing comes after
 * @param findings what such an apply would be refused for, or warned of
 */
public record Comparison(
        String pipeline,
        Optional<DesiredState> before,
        Optional<DesiredState> after,
        Plan plan,
        List<Diagnostic> findings) {

    public Comparison {
        findings = List.copyOf(findings);
    }

    /** One of the states must be there. */
    static Comparison of(Optional<DesiredState> before, Optional<DesiredState> after, Planner planner) {
        if (after.isEmpty()) {
            return gone(before.orElseThrow(), planner);
        }
        DesiredState wanted = after.get();
        Pretence pretence =
                before.map(state -> Pretence.of(state, wanted)).orElseGet(() -> Pretence.empty(wanted.pipeline()));
        Checked<Plan> plan = planner.plan(wanted, pretence.ledger(), pretence.live());
        return new Comparison(wanted.pipeline(), before, after, plan.value(), plan.diagnostics());
    }

    private static Comparison gone(DesiredState before, Planner planner) {
        Pretence pretence = Pretence.of(before, DesiredState.empty(before.pipeline()));
        Plan plan = planner.destroy(pretence.ledger(), pretence.live(), false);
        return new Comparison(before.pipeline(), Optional.of(before), Optional.empty(), plan, List.of());
    }

    /** Where each resource is written now, or was where it isn't any longer. */
    public SortedMap<ResourceId, Place> places() {
        SortedMap<ResourceId, Place> places = new TreeMap<>();
        before.ifPresent(state -> state.origins().forEach((id, span) -> places.put(id, Place.of(span))));
        after.ifPresent(state -> state.origins().forEach((id, span) -> places.put(id, Place.of(span))));
        return places;
    }
}
