package dev.weir.sandbox.standin;

import java.time.Duration;
import org.apache.kafka.connect.errors.ConnectException;

/**
 * How often and after what pauses a request is sent again.
 *
 * @param most how often at most, after the first time
 * @param first the first pause; each further one is twice as long
 */
public record Retries(int most, Duration first) {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 16;

    /** @param retry counted from 0 */
    public Duration pause(int retry) {
        return atMost(first.multipliedBy(1L << Math.min(retry, MOST_DOUBLINGS)));
    }

    public static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ConnectException("stopped while something was waiting to be sent again", stopping);
        }
    }

    static Duration atMost(Duration pause) {
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
