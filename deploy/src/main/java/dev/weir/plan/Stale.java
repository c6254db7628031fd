package dev.weir.plan;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;
import java.util.List;

/** Refuses a plan when what it was made from has moved: WEIR-RUN-150. */
public final class Stale {
    private Stale() {}

    /** Says everything that moved; nothing if the plan still fits. */
    public static List<Diagnostic> doubts(Plan plan, LedgerState ledger, LiveState live) {
        List<String> moved = plan.header().basis().movedUntil(ledger, live);
        if (moved.isEmpty()) {
            return List.of();
        }
        Diagnostic stale = Diagnostic.error(
                "WEIR-RUN-150",
                "The plan doesn't fit the target any longer",
                "Since the plan was made, something that it was made from has changed, so nothing was begun:\n    "
                        + String.join("\n    ", moved));
        return List.of(stale.withHint("Look at what has happened, then plan again: `weir plan "
                + plan.header().pipeline() + "`."));
    }
}
