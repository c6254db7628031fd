package dev.weir.sandbox.broker;

import dev.weir.sandbox.network.FreePort;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * A running Kafka broker, its own controller, on {@code 127.0.0.1}. What was acknowledged survives {@link #close()} and a kill of the JVM; the
 * next start on the same directory goes on from there.
 */
public final class Broker implements AutoCloseable {
    private final KafkaRaftServer server;
    private final int port;
    private final Optional<HangingTransactions> watch;

    private Broker(KafkaRaftServer server, int port, boolean killed) {
        this.server = server;
        this.port = port;
        this.watch = killed ? Optional.of(HangingTransactions.watch(bootstrapServers())) : Optional.empty();
    }

    /**
     * Starts a broker and returns when clients can connect.
     *
     * @param directory where its logs and metadata live; formatted when it is new
     * @param port the port for clients
     * @throws IOException when the directory cannot be written
     */
    public static Broker start(Path directory, int port) throws IOException {
        Path data = directory.toAbsolutePath();
        Files.createDirectories(data);
        boolean killed = DataDirectory.wasKilled(data);
        DataDirectory.format(data);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties(data, port)), Time.SYSTEM);
        server.startup();
        return new Broker(server, port, killed);
    }

    /** Host and port, as {@code bootstrap.servers} wants them. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        watch.ifPresent(HangingTransactions::close);
        server.shutdown();
        server.awaitShutdown();
    }

    private static Properties properties(Path data, int port) throws IOException {
        // The quorum is this one node, so its port may be another one at each start.
        int controller = FreePort.any();
        Properties properties = new Properties();
        try (InputStream common = Broker.class.getResourceAsStream("broker.properties")) {
            properties.load(common);
        }
        properties.setProperty("log.dirs", data.toString());
        properties.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controller);
        properties.setProperty("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller);
        properties.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        return properties;
    }
}
