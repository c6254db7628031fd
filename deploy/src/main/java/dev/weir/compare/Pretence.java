package dev.weir.compare;

import dev.weir.desired.DesiredState;
import dev.weir.drift.Said;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.plan.Plan;
import dev.weir.plan.Planner;
import dev.weir.plan.Step;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Ledger and target as they would be had a pipeline been applied to a target that was empty before. Nobody is asked, so that the target has no server, no
 * consumers and no offsets, and what only a server knows stays unknown.
 */
public record Pretence(LedgerState ledger, LiveState live) {
    private static final String NOBODY = "";

    /** A target that nothing was applied to. */
    public static Pretence empty(String pipeline) {
        return new Pretence(LedgerState.empty(pipeline), LiveState.EMPTY);
    }

    /**
     * @param applied what was applied
     * @param next what will be wanted: what the first leaves to the broker is taken to be as the second wants it
     */
    public static Pretence of(DesiredState applied, DesiredState next) {
        Plan plan = new Planner(NOBODY, NOBODY)
                .plan(applied, LedgerState.empty(applied.pipeline()), LiveState.EMPTY)
                .value();
        SortedMap<ResourceId, LedgerEntry> entries = new TreeMap<>();
        PretendedTarget target = new PretendedTarget(applied, next);
        for (Step step : plan.steps()) {
            LedgerEntry entry = step.entry();
            Resource resource = entry.resource();
            entry.createdTopics().forEach(target::topic);
            // What a server says right after the apply is what it goes on saying: nothing has moved by hand.
            SortedMap<String, String> said =
                    target.make(resource).map(live -> Said.of(resource, live)).orElseGet(TreeMap::new);
            entries.put(entry.id(), entry.applied(said));
        }
        LiveState live = new LiveState(Optional.empty(), target.observed(), Optional.empty());
        return new Pretence(new LedgerState(applied.pipeline(), entries), live);
    }
}
