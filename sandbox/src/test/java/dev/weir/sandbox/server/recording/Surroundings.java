package dev.weir.sandbox.server.recording;

import dev.weir.sandbox.connect.ConnectWorker;
import dev.weir.sandbox.connect.WorkerSettings;
import dev.weir.sandbox.network.FreePort;
import dev.weir.sandbox.registry.Registry;
import dev.weir.sandbox.testing.Directories;
import dev.weir.sandbox.testing.TestBroker;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A broker, a registry and a Connect worker of their own, in a temporary directory. */
public final class Surroundings implements AutoCloseable {
    private final Path directory;
    private final TestBroker broker;
    private final Registry registry;
    private final ConnectWorker worker;

    private Surroundings() throws IOException {
        directory = Files.createTempDirectory("weir-test-ksql");
        broker = TestBroker.start();
        registry = Registry.start(Path.of("target/registry"), directory.resolve("registry"), FreePort.any());
        worker = ConnectWorker.start(new WorkerSettings(
                broker.bootstrapServers(),
                FreePort.any(),
                URI.create(registry.url()),
                List.of(directory.resolve("plugins"))));
    }

    public static Surroundings start() throws IOException {
        return new Surroundings();
    }

    public Path directory() {
        return directory;
    }

    public TestBroker broker() {
        return broker;
    }

    public URI registryUrl() {
        return URI.create(registry.url());
    }

    public URI connectUrl() {
        return URI.create(worker.url());
    }

    @Override
    public void close() {
        worker.close();
        registry.close();
        broker.close();
        Directories.delete(directory);
    }
}
