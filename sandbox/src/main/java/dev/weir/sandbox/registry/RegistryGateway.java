package dev.weir.sandbox.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.weir.sandbox.network.Forwarding;
import dev.weir.sandbox.network.Loopback;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The registry's public port. Confluent's clients expect its API at the root, Apicurio has it under a path; two small answers that Apicurio
 * lacks are given here.
 */
final class RegistryGateway implements AutoCloseable {
    private static final String API = "/apis/ccompat/v7";
    private static final List<String> FORWARDED_HEADERS =
            List.of("Content-Type", "Accept", "X-Registry-ArtifactId", "X-Registry-ArtifactType", "X-Registry-Version");

    private final HttpServer server;
    private final ExecutorService threads;
    private final Forwarding forwarding;
    private final DeletedSubjects deleted;

    private RegistryGateway(HttpServer server, ExecutorService threads, URI registry) {
        this.server = server;
        this.threads = threads;
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        this.forwarding = new Forwarding(client, registry, FORWARDED_HEADERS);
        this.deleted = new DeletedSubjects(client, registry);
    }

    /** Takes the port at once; requests wait until {@link #open}. */
    static RegistryGateway bind(int port, URI registry) throws IOException {
        HttpServer server = HttpServer.create(Loopback.at(port), 0);
        ExecutorService threads = Executors.newFixedThreadPool(4, task -> {
            Thread thread = new Thread(task, "registry-gateway");
            thread.setDaemon(true);
            return thread;
        });
        RegistryGateway gateway = new RegistryGateway(server, threads, registry);
        server.setExecutor(threads);
        server.createContext("/", gateway::handle);
        return gateway;
    }

    void open() {
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/")) {
                answer(exchange, "{}");
            } else if (path.equals("/mode") || path.startsWith("/mode/")) {
                answer(exchange, "{\"mode\":\"READWRITE\"}");
            } else {
                forward(exchange);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void forward(HttpExchange exchange) throws IOException, InterruptedException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestMethod().equals("POST")) {
            deleted.makeWay(exchange.getRequestURI().getRawPath(), body);
        }
        boolean apicurios = exchange.getRequestURI().getPath().startsWith("/apis/");
        forwarding.pass(
                exchange, target(exchange.getRequestURI()), body, apicurios ? answer -> answer : ConfluentSchema::of);
    }

    /** Apicurio's own API stays where it is, for its own clients. */
    private static String target(URI asked) {
        String path = asked.getRawPath();
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        return (path.startsWith("/apis/") ? path : API + path) + query;
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/vnd.schemaregistry.v1+json");
        Forwarding.answer(exchange, 200, json.getBytes(StandardCharsets.UTF_8));
    }
}
