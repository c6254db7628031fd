package dev.weir.adapter.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import javax.net.ssl.SSLException;

/**
 * Whether a request that came to nothing is sent again, and after which pause: as long as the server asks for, or twice as long each time, up to a
 * limit and shortened at random, so that many who were refused together don't come back together.
 *
 * <p>A server that limits the rate hasn't looked at the request, so any may be repeated. What a gateway or a broken connection swallowed may have been
 * carried out, so only those are that do nothing the second time.
 */
final class Repetition {
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int MOST_DOUBLINGS = 10;

    /** Whoever keeps breaking connections may be another kind of server, and whoever called knows better how long to wait for a gateway. */
    private static final int MOST_BLIND = 2;

    private static final Set<String> IDEMPOTENT = Set.of("GET", "PUT", "DELETE");

    private Repetition() {}

    /** @param attempt from 0 */
    static Optional<Duration> pause(Request request, Answer answer, int attempt) {
        boolean limited = answer.status() == 429;
        boolean lost = answer.status() == 502 || answer.status() == 504;
        return limited || (lost && attempt < MOST_BLIND && isIdempotent(request))
                ? Optional.of(answer.retryAfter().orElseGet(() -> backOff(attempt)))
                : Optional.empty();
    }

    static Optional<Duration> pause(Request request, IOException failure, int attempt) {
        return attempt < MOST_BLIND && isIdempotent(request) && brokeOff(failure)
                ? Optional.of(backOff(attempt))
                : Optional.empty();
    }

    /** The server was there, and the connection broke. Silence is not waited for twice. */
    private static boolean brokeOff(IOException failure) {
        return !(failure instanceof InterruptedIOException
                || failure instanceof UnknownHostException
                || failure instanceof ConnectException
                || failure instanceof NoRouteToHostException
                || failure instanceof SSLException);
    }

    private static boolean isIdempotent(Request request) {
        return IDEMPOTENT.contains(request.method());
    }

    private static Duration backOff(int attempt) {
        long grown = FIRST.toMillis() << Math.min(attempt, MOST_DOUBLINGS);
        long longest = Math.min(grown, LONGEST.toMillis());
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
    }
}
