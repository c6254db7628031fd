package dev.weir.compare;

import dev.weir.desired.DesiredState;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;
import dev.weir.live.Observed;
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
            entry.createdTopics().forEach(target::topic);
            entries.put(entry.id(), entry.applied(said(target.make(entry.resource()))));
        }
        LiveState live = new LiveState(Optional.empty(), target.observed(), Optional.empty());
        return new Pretence(new LedgerState(applied.pipeline(), entries), live);
    }

    /** What a server says right after the statement is what it goes on saying: nothing has moved by hand. */
    private static SortedMap<String, String> said(Optional<Observed> made) {
        SortedMap<String, String> said = new TreeMap<>();
        made.ifPresent(observed -> {
            if (observed instanceof Observed.Source source) {
                said.put(LedgerEntry.STATEMENT, source.statement());
            } else if (observed instanceof Observed.Query query) {
                said.put(LedgerEntry.STATEMENT, query.statement());
            }
        });
        return said;
    }
}
