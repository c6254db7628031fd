package dev.weir.sandbox.standin;

import java.io.IOException;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.kafka.connect.errors.ConnectException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends requests until they are answered: again when the service says that it is busy (429, where its {@code Retry-After} in seconds comes before
 * our own pauses), fails (5xx) or cannot be reached. Messages name the address without user, password and query.
 */
public final class Http implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Http.class);
    private static final int BUSY = 429;
    private static final int SERVER_ERRORS = 500;

    private final OkHttpClient client;
    private final Retries retries;

    public Http(OkHttpClient client, Retries retries) {
        this.client = client;
        this.retries = retries;
    }

    /** @throws ConnectException when the service could not be reached, however often it was tried */
    public Answer send(Request request) {
        for (int retry = 0; ; retry++) {
            Attempt attempt = attempt(request);
            if (!attempt.again() || retry >= retries.most()) {
                return attempt.outcome(request);
            }
            Duration pause = attempt.pause().isZero() ? retries.pause(retry) : attempt.pause();
            LOG.warn("{}: {}; trying again in {} ms", address(request.url()), attempt.what(), pause.toMillis());
            Retries.sleep(pause);
        }
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    private Attempt attempt(Request request) {
        try (Response response = client.newCall(request).execute()) {
            Answer answer = new Answer(response.code(), response.body().string());
            boolean again = answer.status() == BUSY || answer.status() >= SERVER_ERRORS;
            return new Attempt(answer, answer.shown(), again, retryAfter(response));
        } catch (IOException failure) {
            return new Attempt(new Answer(0, ""), String.valueOf(failure.getMessage()), true, Duration.ZERO);
        }
    }

    /**
     * @param answer with status 0 when there was none
     * @param pause that the service asks for; zero when it doesn't
     */
    private record Attempt(Answer answer, String what, boolean again, Duration pause) {
        Answer outcome(Request request) {
            if (answer.status() == 0) {
                throw new ConnectException(address(request.url()) + " cannot be reached: " + what);
            }
            return answer;
        }
    }

    private static Duration retryAfter(Response response) {
        try {
            return Retries.atMost(Duration.ofSeconds(Long.parseLong(response.header("Retry-After", "0"))));
        } catch (NumberFormatException aDate) {
            return Duration.ZERO;
        }
    }

    private static String address(HttpUrl url) {
        return url.scheme() + "://" + url.host() + ":" + url.port() + url.encodedPath();
    }
}
