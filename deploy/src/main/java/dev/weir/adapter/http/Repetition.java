package dev.weir.adapter.http;

import dev.weir.port.BackOff;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * Whether a request that came to nothing is sent again, and after which pause: as long as the server asks for, or longer each time.
 *
 * <p>A server that limits the rate hasn't looked at the request, so any may be repeated. What a server failed at, and what a gateway or a broken connection
 * swallowed, may have been carried out, so only those requests are that do nothing the second time.
 */
final class Repetition {
    private static final BackOff PAUSES = new BackOff(Duration.ofMillis(200), Duration.ofSeconds(20));

    /** Whoever keeps failing may do so for a reason, and whoever called knows better how long to wait for a gateway. */
    private static final int MOST_BLIND = 2;

    private static final int SERVER_ERRORS = 500;

    private Repetition() {}

    /** @param attempt from 0 */
    static Optional<Duration> pause(Request request, Answer answer, int attempt) {
        boolean limited = answer.status() == 429;
        boolean failed = answer.status() >= SERVER_ERRORS;
        return limited || (failed && attempt < MOST_BLIND && request.repeatable())
                ? Optional.of(answer.retryAfter().orElseGet(() -> PAUSES.pause(attempt)))
                : Optional.empty();
    }

    static Optional<Duration> pause(Request request, IOException failure, int attempt) {
        return attempt < MOST_BLIND && request.repeatable() && brokeOff(failure)
                ? Optional.of(PAUSES.pause(attempt))
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
}
