package dev.weir.target;

import java.time.Duration;

/**
 * How long Weir waits for a server.
 *
 * @param connect for a connection, name resolution and TLS included
 * @param request for an answer to one request
 * @param step for one step to take effect: a statement to be executed, a connector to run, a subject to appear
 */
public record Timeouts(Duration connect, Duration request, Duration step) {
    public static final Timeouts STANDARD =
            new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(150));

    /** In Confluent Cloud a connector takes minutes until it is provisioned. */
    public static final Timeouts CLOUD =
            new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofMinutes(15));
}
