package dev.weir.cli.command;

import dev.weir.ledger.LedgerStore;
import dev.weir.session.TargetSession;
import java.util.function.Function;

/** For commands that only look into a target's ledger. The sandbox isn't started for them: where nothing runs, nothing is held. */
final class LedgerAccess {
    private final Session session;
    private final TargetOptions target;

    LedgerAccess(Session session, TargetOptions target) {
        this.session = session;
        this.target = target;
    }

    int with(Workspace workspace, Function<LedgerStore, Integer> work) {
        if (target.isSandbox() && !new Sandboxes(session).isRunning()) {
            session.view().say("The sandbox doesn't run. `weir sandbox up` starts it.");
            return ExitCode.DONE;
        }
        try (TargetSession opened = TargetAccess.open(session, workspace, target.target())) {
            return work.apply(opened.ledgers());
        }
    }
}
