package dev.weir.sandbox.testing;

import dev.weir.sandbox.broker.Broker;
import dev.weir.sandbox.network.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * A broker on a free port and in a temporary directory. Starting one takes about two seconds, so tests share {@link #shared()} and tell their
 * topics apart by name; it goes away with the JVM.
 */
public final class TestBroker implements AutoCloseable {
    private final Path directory;
    private final Broker broker;
    private final Admin admin;

    private TestBroker(Path directory) {
        this.directory = directory;
        try {
            broker = Broker.start(directory.resolve("kafka"), FreePort.any());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    /** The one broker for all tests in this JVM, started by whoever asks first. */
    public static TestBroker shared() {
        return Shared.BROKER;
    }

    /** A broker of one's own, for tests that stop it. */
    public static TestBroker start() {
        try {
            return new TestBroker(Files.createTempDirectory("weir-test-broker"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    public Admin admin() {
        return admin;
    }

    /** Creates a topic and waits until it is there. */
    public void createTopic(String name, int partitions) {
        NewTopic topic = new NewTopic(name, Optional.of(partitions), Optional.of((short) 1));
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException("cannot create topic " + name, failure);
        }
    }

    @Override
    public void close() {
        admin.close();
        broker.close();
        Directories.delete(directory);
    }

    private static final class Shared {
        static final TestBroker BROKER = TestBroker.start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(BROKER::close, "close the shared test broker"));
        }
    }
}
