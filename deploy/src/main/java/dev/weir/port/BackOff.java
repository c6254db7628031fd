package dev.weir.port;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Pauses between tries that double each time up to a limit, and are shortened at random, so that many who were refused together don't come back
 * together.
 */
public record BackOff(Duration first, Duration longest) {
    private static final int MOST_DOUBLINGS = 10;

    /** @param attempt from 0 */
    public Duration pause(int attempt) {
        long grown = first.toMillis() << Math.min(attempt, MOST_DOUBLINGS);
        long most = Math.max(1, Math.min(grown, longest.toMillis()));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
    }
}
