package dev.weir.sandbox.connect;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.weir.sandbox.network.Forwarding;
import dev.weir.sandbox.network.FreePort;
import dev.weir.sandbox.network.Loopback;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The public port of Kafka Connect. A worker finds its plugins when it starts, and never again; here a request for a connector that it doesn't have brings
 * the plugin, or finds it in the user's folder, and restarts the worker before it is passed on. Whoever asks, by whatever way, finds the connector there;
 * other requests wait meanwhile, and running connectors go on where they were.
 */
public final class ConnectGateway implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectGateway.class);
    private static final List<String> FORWARDED_HEADERS = List.of("Content-Type", "Accept");
    private static final int THREADS = 16;

    private final HttpServer server;
    private final ExecutorService threads;
    private final WorkerSettings settings;
    private final PluginSource source;
    private final ReadWriteLock workerLock = new ReentrantReadWriteLock();
    private ConnectWorker worker;
    private volatile LoadedPlugins loaded;
    private Forwarding forwarding;

    private ConnectGateway(
            HttpServer server,
            ExecutorService threads,
            WorkerSettings settings,
            PluginSource source,
            ConnectWorker worker,
            LoadedPlugins loaded) {
        this.server = server;
        this.threads = threads;
        this.settings = settings;
        this.source = source;
        this.worker = worker;
        this.loaded = loaded;
        this.forwarding = forwarding(worker);
    }

    /**
     * Starts the worker and returns when it takes connectors.
     *
     * @param settings with the public port; the worker gets another
     */
    public static ConnectGateway start(WorkerSettings settings, PluginSource source) throws IOException {
        HttpServer server = HttpServer.create(Loopback.at(settings.port()), 0);
        ConnectWorker worker = ConnectWorker.start(settings.at(FreePort.any()));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "connect-gateway");
            thread.setDaemon(true);
            return thread;
        });
        ConnectGateway gateway = new ConnectGateway(
                server, threads, settings, source, worker, LoadedPlugins.of(worker, settings.pluginDirectories()));
        server.setExecutor(threads);
        server.createContext("/", gateway::handle);
        server.start();
        return gateway;
    }

    /** Of the REST interface, such as {@code http://127.0.0.1:8083}. */
    public String url() {
        return "http://127.0.0.1:" + settings.port();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        workerLock.writeLock().lock();
        try {
            worker.close();
        } finally {
            workerLock.writeLock().unlock();
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            Optional<String> wanted = WantedClass.of(exchange.getRequestMethod(), path, body);
            Optional<String> problem = wanted.isPresent() ? provide(wanted.get()) : Optional.empty();
            if (problem.isPresent()) {
                refuse(exchange, problem.get());
            } else {
                pass(exchange, body);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        URI asked = exchange.getRequestURI();
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        workerLock.readLock().lock();
        try {
            forwarding.pass(exchange, asked.getRawPath() + query, body);
        } finally {
            workerLock.readLock().unlock();
        }
    }

    /** Why the class cannot be had, if that is known here; the worker tells about everything else. */
    private Optional<String> provide(String className) {
        if (loaded.provides(className)) {
            return Optional.empty();
        }
        workerLock.writeLock().lock();
        try {
            if (!loaded.provides(className)) {
                source.bring(className);
                restartForNewPlugins(className);
            }
            return Optional.empty();
        } catch (IOException failure) {
            LOG.warn("No plugin for {}", className, failure);
            return Optional.of(String.valueOf(failure.getMessage()));
        } finally {
            workerLock.writeLock().unlock();
        }
    }

    private void restartForNewPlugins(String className) throws IOException {
        if (LoadedPlugins.folders(settings.pluginDirectories()).equals(loaded.folders())) {
            return;
        }
        LOG.info("Restarting the worker, which then finds {}", className);
        worker.close();
        worker = ConnectWorker.start(settings.at(FreePort.any()));
        forwarding = forwarding(worker);
        loaded = LoadedPlugins.of(worker, settings.pluginDirectories());
    }

    private static Forwarding forwarding(ConnectWorker worker) {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return new Forwarding(client, URI.create(worker.url()), FORWARDED_HEADERS);
    }

    /** As Connect itself says it. */
    private static void refuse(HttpExchange exchange, String problem) throws IOException {
        ObjectMapper json = new ObjectMapper();
        byte[] body = json.writeValueAsBytes(
                json.createObjectNode().put("error_code", 400).put("message", problem));
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        Forwarding.answer(exchange, 400, body);
    }
}
