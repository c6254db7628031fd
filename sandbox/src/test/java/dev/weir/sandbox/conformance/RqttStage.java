package dev.weir.sandbox.conformance;

import dev.weir.sandbox.network.FreePort;
import dev.weir.sandbox.registry.Registry;
import dev.weir.sandbox.server.KsqlServer;
import dev.weir.sandbox.server.ServerConfig;
import dev.weir.sandbox.testing.Directories;
import dev.weir.sandbox.testing.GivenServers;
import dev.weir.sandbox.testing.TestBroker;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The servers that all cases of a run share: those that the environment names, or else our own. */
final class RqttStage implements AutoCloseable {
    private static final URI NOBODY = URI.create("http://127.0.0.1:1");

    private final GivenServers servers;
    private final Optional<Own> own;

    private RqttStage(GivenServers servers, Optional<Own> own) {
        this.servers = servers;
        this.own = own;
    }

    static RqttStage open() throws IOException {
        Optional<GivenServers> given = GivenServers.fromEnvironment();
        if (given.isPresent()) {
            return new RqttStage(given.get(), Optional.empty());
        }
        Own own = Own.start();
        return new RqttStage(own.servers(), Optional.of(own));
    }

    GivenServers servers() {
        return servers;
    }

    @Override
    public void close() {
        own.ifPresent(Own::close);
    }

    private record Own(Path directory, TestBroker broker, Registry registry, KsqlServer server) {
        static Own start() throws IOException {
            Path directory = Files.createTempDirectory("weir-test-rqtt");
            TestBroker broker = TestBroker.start();
            Registry registry =
                    Registry.start(Path.of("target/registry"), directory.resolve("registry"), FreePort.any());
            KsqlServer server = KsqlServer.start(new ServerConfig(
                    "127.0.0.1",
                    0,
                    broker.bootstrapServers(),
                    NOBODY,
                    URI.create(registry.url()),
                    directory.resolve("state"),
                    directory.resolve("extensions"),
                    "rqtt_"));
            return new Own(directory, broker, registry, server);
        }

        GivenServers servers() {
            return new GivenServers(server.url(), broker.bootstrapServers(), URI.create(registry.url()), NOBODY);
        }

        void close() {
            server.close();
            registry.close();
            broker.close();
            Directories.delete(directory);
        }
    }
}
