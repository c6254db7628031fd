package dev.weir.sandbox.server.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.sandbox.network.FreePort;
import dev.weir.sandbox.schema.RestRegistry;
import dev.weir.sandbox.server.KsqlServer;
import dev.weir.sandbox.server.ServerConfig;
import dev.weir.sandbox.testing.Rest;
import dev.weir.sandbox.testing.TestBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Servers of our own, one after the other, each as the recordings need it. */
final class OwnStage implements Stage {
    private final Surroundings surroundings;
    private final List<TestBroker> brokers = new ArrayList<>();
    private final List<KsqlServer> servers = new ArrayList<>();
    private final Server main;
    private Server current;

    /** One server with what it was started on. */
    private static final class Server {
        private final ServerConfig config;
        private URI url;
        private int index = -1;

        Server(ServerConfig config) {
            this.config = config;
            this.url = URI.create("http://" + config.host() + ":" + config.port());
        }
    }

    OwnStage() throws IOException {
        surroundings = Surroundings.start();
        main = new Server(config("default_", surroundings.broker().bootstrapServers(), surroundings.connectUrl()));
        current = main;
        start(main);
    }

    @Override
    public URI ksqlUrl() {
        return current.url;
    }

    @Override
    public URI registryUrl() {
        return surroundings.registryUrl();
    }

    @Override
    public URI connectUrl() {
        return surroundings.connectUrl();
    }

    @Override
    public void restart() {
        servers.get(current.index).close();
        start(current);
    }

    @Override
    public void deleteTopic(String topic) throws Exception {
        TestBroker broker = brokers.isEmpty() ? surroundings.broker() : brokers.get(brokers.size() - 1);
        broker.admin().deleteTopics(List.of(topic)).all().get();
    }

    @Override
    public boolean change(String name) {
        switch (name) {
            case "main" -> current = main;
            case "connect-down" ->
                begin(new Server(config("other_", surroundings.broker().bootstrapServers(), nobody())));
            case "starting" ->
                beginInVain(new Server(config("vain_", "127.0.0.1:" + freePort(), surroundings.connectUrl())));
            case "fresh" -> {
                TestBroker broker = TestBroker.start();
                brokers.add(broker);
                forgetSchemas();
                begin(new Server(config("default_", broker.bootstrapServers(), surroundings.connectUrl())));
            }
            default -> throw new IllegalArgumentException(name);
        }
        return true;
    }

    private void forgetSchemas() {
        RestRegistry subjects = new RestRegistry(registryUrl());
        try {
            for (JsonNode subject : new ObjectMapper().readTree(Rest.get(registryUrl() + "/subjects"))) {
                subjects.delete(subject.asText());
            }
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin(Server server) {
        start(server);
        current = server;
    }

    /** Its Kafka never comes, so it stays in the state of a server that starts. */
    private void beginInVain(Server server) {
        Thread starting = new Thread(() -> KsqlServer.start(server.config), "a server without Kafka");
        starting.setDaemon(true);
        starting.start();
        current = server;
        awaitPort(server.url);
    }

    private void start(Server server) {
        KsqlServer started = KsqlServer.start(server.config);
        server.index = servers.size();
        server.url = started.url();
        servers.add(started);
    }

    private ServerConfig config(String serviceId, String bootstrapServers, URI connect) {
        int port = freePort();
        return new ServerConfig(
                "127.0.0.1",
                port,
                bootstrapServers,
                connect,
                surroundings.registryUrl(),
                surroundings.directory().resolve("state-" + port),
                surroundings.directory().resolve("ext"),
                serviceId);
    }

    private static URI nobody() {
        return URI.create("http://127.0.0.1:" + freePort());
    }

    private static int freePort() {
        try {
            return FreePort.any();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private static void awaitPort(URI url) {
        for (int attempt = 0; attempt < 50; attempt++) {
            try (Socket socket = new Socket(url.getHost(), url.getPort())) {
                return;
            } catch (IOException notYet) {
                sleep();
            }
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        servers.forEach(KsqlServer::close);
        brokers.forEach(TestBroker::close);
        surroundings.close();
    }
}
