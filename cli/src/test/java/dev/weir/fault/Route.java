package dev.weir.fault;

import dev.weir.target.Endpoint;
import dev.weir.target.Target;
import dev.weir.target.Timeouts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The way to a target's servers through proxies. Kafka is reached directly. */
final class Route implements AutoCloseable {
    private final FaultProxy ksqldb;
    private final FaultProxy connect;
    private final FaultProxy registry;
    private final Target target;
    private volatile Ambush ambush = Ambush.none();

    Route(Target direct, Timeouts timeouts) throws IOException {
        this.ksqldb = proxy("ksqldb", direct.ksqldb(), timeouts);
        this.connect = proxy("connect", direct.connect().orElseThrow(), timeouts);
        this.registry = proxy("registry", direct.schemaRegistry().orElseThrow(), timeouts);
        this.target = new Target(
                direct.name(),
                Endpoint.anonymous(ksqldb.address()),
                direct.kafka(),
                Optional.empty(),
                Optional.of(Endpoint.anonymous(connect.address())),
                Optional.empty(),
                Optional.of(Endpoint.anonymous(registry.address())),
                Optional.empty(),
                direct.ledger(),
                direct.protect(),
                timeouts);
    }

    Target target() {
        return target;
    }

    /** From now on. */
    void meet(Ambush next) {
        ambush = next;
    }

    void awaitQuiet() throws InterruptedException {
        for (FaultProxy proxy : List.of(ksqldb, connect, registry)) {
            proxy.awaitQuiet();
        }
    }

    @Override
    public void close() throws IOException {
        for (FaultProxy proxy : List.of(ksqldb, connect, registry)) {
            proxy.close();
        }
    }

    private FaultProxy proxy(String service, Endpoint server, Timeouts timeouts) throws IOException {
        return new FaultProxy(service, server.url(), exchange -> ambush.next(exchange), timeouts.request());
    }
}
