package dev.weir.execute;

import dev.weir.ledger.LedgerHeldException;
import dev.weir.ledger.LedgerRun;
import dev.weir.ledger.LedgerStore;
import dev.weir.ledger.LedgerWriter;
import dev.weir.port.Deadline;
import java.time.Duration;

/** Takes hold of a pipeline, and waits for a run that has it already. */
final class LockWait {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final LedgerStore ledger;
    private final ExecutionListener listener;
    private final StopSignal stop;

    LockWait(LedgerStore ledger, ExecutionListener listener, StopSignal stop) {
        this.ledger = ledger;
        this.listener = listener;
        this.stop = stop;
    }

    /** @throws LedgerHeldException if the other run isn't over in time */
    LedgerWriter open(LedgerRun run, Duration timeout) {
        Deadline deadline = Deadline.in(timeout);
        while (true) {
            try {
                return ledger.open(run);
            } catch (LedgerHeldException e) {
                if (deadline.isOver() || stop.requested()) {
                    throw e;
                }
                listener.waiting(phrase(run.pipeline(), e));
                deadline.sleep(PAUSE);
            }
        }
    }

    private static String phrase(String pipeline, LedgerHeldException held) {
        String by = held.holder()
                .map(holder -> ", held by " + holder.who() + " (" + holder.operation() + ")")
                .orElse("");
        return "waiting for pipeline " + pipeline + by;
    }
}
