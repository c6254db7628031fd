package dev.weir.sandbox.process;

import dev.weir.sandbox.broker.Broker;
import dev.weir.sandbox.connect.ConnectGateway;
import dev.weir.sandbox.connect.WorkerSettings;
import dev.weir.sandbox.engine.EngineProcess;
import dev.weir.sandbox.plugin.FetchedPlugins;
import dev.weir.sandbox.plugin.PluginSupply;
import dev.weir.sandbox.registry.Registry;
import dev.weir.sandbox.server.KsqlServer;
import dev.weir.sandbox.server.ServerConfig;
import dev.weir.sandbox.standin.endpoint.LocalServices;
import dev.weir.sandbox.standin.endpoint.SinkFiles;
import dev.weir.sandbox.state.Component;
import dev.weir.sandbox.state.Layout;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The servers of one sandbox. Those that need nothing of each other start at the same time: the broker and the registry, then Connect and the ksqlDB
 * server. They stop one after the other, clients before the servers that they use.
 */
public final class Stack implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Stack.class);
    private static final List<Component> STOPPING_ORDER =
            List.of(Component.KSQLDB, Component.CONNECT, Component.REGISTRY, Component.KAFKA);

    private final Layout layout;
    private final Path registryInstallation;
    private final Map<Component, ReservedPort> ports;
    private final Map<Component, AutoCloseable> running = new EnumMap<>(Component.class);
    private boolean closed;

    Stack(Layout layout, Path registryInstallation, Map<Component, ReservedPort> ports) {
        this.layout = layout;
        this.registryInstallation = registryInstallation;
        this.ports = new EnumMap<>(ports);
    }

    /**
     * Starts everything and returns when all servers answer.
     *
     * @param onReady told of each server, from several threads
     * @throws CompletionException with the first failure; what did start is running until {@link #close()}
     */
    void start(Consumer<Component> onReady) {
        CompletableFuture<Void> kafka = begin(Component.KAFKA, onReady, this::broker);
        CompletableFuture<Void> registry = begin(Component.REGISTRY, onReady, this::registry);
        CompletableFuture<Void> connect = kafka.thenCompose(up -> begin(Component.CONNECT, onReady, this::connect));
        CompletableFuture<Void> ksqldb = CompletableFuture.allOf(kafka, registry)
                .thenCompose(up -> begin(Component.KSQLDB, onReady, this::ksqldb));
        CompletableFuture<Void> failure = new CompletableFuture<>();
        for (CompletableFuture<Void> server : List.of(kafka, registry, connect, ksqldb)) {
            server.exceptionally(cause -> {
                failure.completeExceptionally(cause);
                return null;
            });
        }
        CompletableFuture.anyOf(failure, CompletableFuture.allOf(kafka, registry, connect, ksqldb))
                .join();
    }

    @Override
    public void close() {
        synchronized (running) {
            closed = true;
        }
        for (Component component : STOPPING_ORDER) {
            AutoCloseable server = running.get(component);
            if (server != null) {
                stop(component, server);
            }
        }
    }

    private CompletableFuture<Void> begin(
            Component component, Consumer<Component> onReady, Callable<AutoCloseable> start) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        reserved(component).close();
                        keep(component, start.call());
                        onReady.accept(component);
                        done.complete(null);
                    } catch (Exception | LinkageError failure) {
                        done.completeExceptionally(
                                new CompletionException(component.title() + " did not start", failure));
                    }
                },
                "start-" + component.key());
        thread.setDaemon(true);
        thread.start();
        return done;
    }

    /** A server that comes up while the others are already being stopped is stopped at once. */
    private void keep(Component component, AutoCloseable server) {
        synchronized (running) {
            if (!closed) {
                running.put(component, server);
                return;
            }
        }
        stop(component, server);
    }

    private static void stop(Component component, AutoCloseable server) {
        try {
            server.close();
        } catch (Exception | LinkageError failure) {
            LOG.error("{} did not stop in order", component.title(), failure);
        }
    }

    private AutoCloseable broker() throws Exception {
        return Broker.start(layout.kafka(), port(Component.KAFKA));
    }

    private AutoCloseable registry() throws Exception {
        return Registry.start(registryInstallation, layout.registry(), port(Component.REGISTRY));
    }

    /** The endpoint goes last: tasks deliver to it until their worker is stopped. */
    private AutoCloseable connect() throws Exception {
        LocalServices services = LocalServices.start(new SinkFiles(layout));
        PluginSupply supply = new PluginSupply(new FetchedPlugins(layout.fetchedPlugins()), System.getenv());
        WorkerSettings settings = new WorkerSettings(
                "127.0.0.1:" + port(Component.KAFKA),
                port(Component.CONNECT),
                url(Component.REGISTRY),
                List.of(layout.plugins(), layout.fetchedPlugins()));
        ConnectGateway connect = ConnectGateway.start(settings, supply::bring);
        return () -> {
            connect.close();
            services.close();
        };
    }

    private AutoCloseable ksqldb() throws IOException {
        return EngineProcess.isWanted(layout) ? engine() : builtIn();
    }

    private AutoCloseable engine() throws IOException {
        return EngineProcess.start(
                layout,
                new EngineProcess.Neighbours(
                        port(Component.KSQLDB),
                        "127.0.0.1:" + port(Component.KAFKA),
                        url(Component.CONNECT),
                        url(Component.REGISTRY)));
    }

    private AutoCloseable builtIn() {
        return KsqlServer.start(new ServerConfig(
                "127.0.0.1",
                port(Component.KSQLDB),
                "127.0.0.1:" + port(Component.KAFKA),
                url(Component.CONNECT),
                url(Component.REGISTRY),
                layout.ksqldb(),
                layout.extensions(),
                "default_"));
    }

    private int port(Component component) {
        return reserved(component).number();
    }

    private ReservedPort reserved(Component component) {
        return Objects.requireNonNull(ports.get(component), "every component has a port");
    }

    private URI url(Component component) {
        return URI.create("http://127.0.0.1:" + port(component));
    }
}
