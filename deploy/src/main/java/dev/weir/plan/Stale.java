package dev.weir.plan;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;
import java.util.List;

/** Refuses a plan when what it was made from has moved: WEIR-RUN-150. */
public final class Stale {
    /** The code of that refusal. */
    public static final String CODE = "WEIR-RUN-150";

    private Stale() {}

    /** Says everything that moved; nothing if the plan still fits. */
    public static List<Diagnostic> doubts(Plan plan, LedgerState ledger, LiveState live) {
        List<String> moved = plan.header().basis().movedUntil(ledger, live);
        if (moved.isEmpty()) {
            return List.of();
        }
        Diagnostic stale = Diagnostic.error(
                CODE,
                "The plan doesn't fit the target any longer",
                "Since the plan was made, something that it was made from has changed, so nothing was begun:\n    "
                        + String.join("\n    ", moved));
        String pipeline = plan.header().pipeline();
        return List.of(stale.withHint("`weir history " + pipeline + "` tells what Weir did there, when, and for whom.")
                .withHint("Look at what has happened, then plan again: `weir plan " + pipeline + "`."));
    }
}
