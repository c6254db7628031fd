package dev.weir.plan;

import dev.weir.drift.Acceptance;
import dev.weir.drift.Drift;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Steps that take into the ledger what somebody changed by hand, and change nothing on the target. */
final class Refresh {
    private Refresh() {}

    static List<Step> steps(List<Drift> drifts, LedgerState ledger, LiveState live) {
        List<Step> steps = new ArrayList<>();
        for (Drift drift : drifts) {
            Optional<LedgerEntry> entry = ledger.find(drift.id());
            switch (drift.kind()) {
                case CHANGED ->
                    entry.ifPresent(found -> steps.add(
                            step(steps, Step.Action.ADOPT, Acceptance.of(found, live.find(found.id()), live))));
                case REMOVED -> entry.ifPresent(found -> steps.add(step(steps, Step.Action.FORGET, found)));
                case UNMANAGED, FOREIGN -> {}
            }
        }
        return List.copyOf(steps);
    }

    private static Step step(List<Step> before, Step.Action action, LedgerEntry entry) {
        return new Step(before.size() + 1, action, entry, List.of(), List.of(), List.of(), Optional.empty());
    }
}
