package dev.weir.execute;

import dev.weir.port.BackOff;
import dev.weir.port.Deadline;
import dev.weir.port.Progress;
import dev.weir.target.FailureKind;
import dev.weir.target.ServerException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Waits for servers, telling why.
 *
 * @param limit for one step to take effect
 * @param interval between two looks at something that is waited for
 */
record Patience(Duration limit, Duration interval) {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** How often something is tried whose answer doesn't come. */
    private static final int MOST_TRIES = 4;

    /** Repeats a request for as long as the server asks for patience, which it does before it has done anything. */
    <T> T whileBusy(Progress progress, Supplier<T> request) {
        return attempt(progress, 1, request);
    }

    void whileBusy(Progress progress, Runnable request) {
        whileBusy(progress, result(request));
    }

    /** Repeats a request that does nothing the second time: while the server is busy, and a few times when its answer gets lost or it fails. */
    <T> T repeating(Progress progress, Supplier<T> request) {
        return attempt(progress, MOST_TRIES, request);
    }

    void repeating(Progress progress, Runnable request) {
        repeating(progress, result(request));
    }

    /**
     * Sends a request that must not be carried out twice until it is known to have been. Whenever its answer gets lost, it is sent again only if what it brings
     * about isn't there.
     *
     * @param tried earlier, by a run that doesn't know what became of it; then a refusal may be the news that it was carried out
     * @param done whether what the request brings about is there
     * @param otherwise the answer in place of one that got lost
     */
    <T> T once(Progress progress, boolean tried, BooleanSupplier done, T otherwise, Supplier<T> request) {
        boolean before = tried;
        for (int attempt = 0; ; attempt++) {
            try {
                return whileBusy(progress, request);
            } catch (ServerException e) {
                boolean lost = isLost(e.kind());
                if (!lost && !(before && isRefusal(e.kind()))) {
                    throw e;
                }
                if (done.getAsBoolean()) {
                    return otherwise;
                }
                if (!lost || attempt + 1 >= MOST_TRIES) {
                    throw e;
                }
                before = true;
                progress.still("trying again: " + e.diagnostic().summary());
                Deadline.in(limit).sleep(pauses().pause(attempt));
            }
        }
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

    /** As patient about less. */
    Patience atMost(Duration other) {
        return new Patience(limit.compareTo(other) < 0 ? limit : other, interval);
    }

    /** Whether nobody knows what became of a request, or it didn't get anywhere. */
    static boolean isLost(FailureKind kind) {
        return switch (kind) {
            case TIMED_OUT, FAILED, UNREACHABLE -> true;
            case REFUSED, CONFLICT, UNAUTHENTICATED, FORBIDDEN, INSECURE, WRONG_SERVICE, BUSY, NOT_FOUND -> false;
        };
    }

    private static boolean isRefusal(FailureKind kind) {
        return kind == FailureKind.REFUSED || kind == FailureKind.CONFLICT || kind == FailureKind.NOT_FOUND;
    }

    private <T> T attempt(Progress progress, int mostTries, Supplier<T> request) {
        Deadline deadline = Deadline.in(limit);
        int lost = 0;
        for (int attempt = 0; ; attempt++) {
            try {
                return request.get();
            } catch (ServerException e) {
                boolean again = e.kind() == FailureKind.BUSY || (isLost(e.kind()) && ++lost < mostTries);
                if (!again || deadline.isOver()) {
                    throw e;
                }
                progress.still("waiting: " + e.diagnostic().summary());
                deadline.sleep(e.retryAfter().orElse(pauses().pause(attempt)));
            }
        }
    }

    private BackOff pauses() {
        return new BackOff(interval, LONGEST_PAUSE);
    }

    private static Supplier<Boolean> result(Runnable request) {
        return () -> {
            request.run();
            return true;
        };
    }
}
