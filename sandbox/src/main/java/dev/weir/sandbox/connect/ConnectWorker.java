package dev.weir.sandbox.connect;

import dev.weir.sandbox.network.HttpProbe;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.connect.cli.ConnectDistributed;
import org.apache.kafka.connect.runtime.Connect;
import org.apache.kafka.connect.runtime.distributed.DistributedHerder;

/** A running Kafka Connect worker. Connectors and how far they have come are kept in Kafka, so they go on after a restart. */
public final class ConnectWorker implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);

    private final Connect<DistributedHerder> connect;
    private final int port;

    private ConnectWorker(Connect<DistributedHerder> connect, int port) {
        this.connect = connect;
        this.port = port;
    }

    /** Starts the worker and returns when it takes connectors. */
    public static ConnectWorker start(WorkerSettings settings) throws IOException {
        for (Path directory : settings.pluginDirectories()) {
            Files.createDirectories(directory);
        }
        ConnectWorker worker = new ConnectWorker(startWithoutHook(settings), settings.port());
        try {
            HttpProbe.awaitOk(URI.create(worker.url() + "/connectors"), READY_WITHIN);
            return worker;
        } catch (IOException failure) {
            worker.close();
            throw failure;
        }
    }

    public int port() {
        return port;
    }

    /** Of the REST interface, such as {@code http://127.0.0.1:8083}. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        connect.stop();
        connect.awaitStop();
    }

    /**
     * Connect would add a shutdown hook of its own. Hooks run at the same time, so it would stop while the broker that it talks to stops, and now
     * and then both hang; {@link #close()} in the right order is what ends it.
     */
    private static Connect<DistributedHerder> startWithoutHook(WorkerSettings settings) throws IOException {
        Exit.setShutdownHookAdder((name, hook) -> {});
        try {
            return new ConnectDistributed().startConnect(settings.toProperties());
        } finally {
            Exit.resetShutdownHookAdder();
        }
    }
}
