package dev.weir.plan;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;

/**
 * Makes plans. Pure: the same input gives the same plan.
 *
 * @param target the name of the target that ledger and live state are of
 * @param toolVersion the version of Weir
 */
public record Planner(String target, String toolVersion) {

    /** What brings the target to the desired state. Without errors among the diagnostics it can be executed. */
    public Checked<Plan> plan(DesiredState desired, LedgerState ledger, LiveState live) {
        throw new UnsupportedOperationException();
    }

    /**
     * What removes everything that the pipeline owns, in reverse order.
     *
     * @param keepTopics leave topics and their records where they are
     */
    public Plan destroy(LedgerState ledger, LiveState live, boolean keepTopics) {
        throw new UnsupportedOperationException();
    }

    /** Whether nothing that a plan was made from has changed since. A plan that doesn't fit any longer must not be executed. */
    public static boolean fits(Plan plan, LedgerState ledger, LiveState live) {
        throw new UnsupportedOperationException();
    }
}
