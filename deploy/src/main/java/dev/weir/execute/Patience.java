package dev.weir.execute;

import dev.weir.port.Deadline;
import dev.weir.port.Progress;
import dev.weir.target.FailureKind;
import dev.weir.target.ServerException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for servers, telling why. */
record Patience(Duration limit, Duration interval) {

    /** Repeats a request for as long as the server asks for patience. */
    <T> T whileBusy(Progress progress, Supplier<T> request) {
        Deadline deadline = Deadline.in(limit);
        while (true) {
            try {
                return request.get();
            } catch (ServerException e) {
                if (e.kind() != FailureKind.BUSY || deadline.isOver()) {
                    throw e;
                }
                progress.still("waiting: " + e.diagnostic().summary());
                deadline.sleep(e.retryAfter().orElse(interval));
            }
        }
    }

    void whileBusy(Progress progress, Runnable request) {
        whileBusy(progress, () -> {
            request.run();
            return true;
        });
    }

    /** @return false if the condition didn't come true in time */
    boolean until(BooleanSupplier condition, Runnable waiting) {
        Deadline deadline = Deadline.in(limit);
        while (!condition.getAsBoolean()) {
            if (deadline.isOver()) {
                return false;
            }
            waiting.run();
            deadline.sleep(interval);
        }
        return true;
    }
}
