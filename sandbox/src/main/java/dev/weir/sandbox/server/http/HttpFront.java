package dev.weir.sandbox.server.http;

import dev.weir.sandbox.server.entity.Refusal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The open port: HTTP/1.1, and HTTP/2 in the clear with prior knowledge or by upgrade. */
public final class HttpFront implements AutoCloseable {
    private static final int CLOSE_SECONDS = 5;

    private final Vertx vertx;
    private final HttpServer server;

    private HttpFront(Vertx vertx, HttpServer server) {
        this.vertx = vertx;
        this.server = server;
    }

    /**
     * Binds the port.
     *
     * @throws IllegalStateException if it is taken
     */
    public static HttpFront open(String host, int port, Lifecycle lifecycle, Endpoints endpoints) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
        HttpServerOptions options = new HttpServerOptions()
                .setHost(host)
                .setPort(port)
                .setHttp2ClearTextEnabled(true)
                .setMaxFormAttributeSize(-1);
        HttpServer server = vertx.createHttpServer(options).requestHandler(router(vertx, lifecycle, endpoints));
        try {
            await(server.listen());
        } catch (IllegalStateException unable) {
            vertx.close();
            throw unable;
        }
        return new HttpFront(vertx, server);
    }

    public int port() {
        return server.actualPort();
    }

    @Override
    public void close() {
        try {
            await(vertx.close());
        } catch (IllegalStateException slow) {
            // The port is closed all the same; only some connection takes its time.
            return;
        }
    }

    private static Router router(Vertx vertx, Lifecycle lifecycle, Endpoints endpoints) {
        Blocking blocking = new Blocking(vertx);
        Router router = Router.router(vertx);
        InfoRoutes.mountLiveness(router);
        router.route().handler(context -> whenReady(context, lifecycle));
        // Streamed inserts read their body themselves and web sockets have none, so they come before the handler that
        // collects bodies.
        new InsertsRoute(endpoints, blocking).mount(router);
        new WebSocketRoute(endpoints, blocking).mount(router);
        router.route().handler(BodyHandler.create(false));
        new InfoRoutes(endpoints, blocking).mount(router);
        new StatusRoutes(endpoints, blocking).mount(router);
        new KsqlRoutes(endpoints, blocking).mount(router);
        new QueryRoutes(endpoints, blocking).mount(router);
        return router;
    }

    private static void whenReady(RoutingContext context, Lifecycle lifecycle) {
        switch (lifecycle.state()) {
            case READY -> context.next();
            case STARTING ->
                ErrorBodies.send(
                        context, Refusal.generic(50302, "The sandbox is still starting; try again in a moment."));
            case TERMINATING -> ErrorBodies.send(context, Refusal.generic(50303, "The server is shutting down."));
        }
    }

    private static void await(Future<?> future) {
        try {
            future.toCompletionStage().toCompletableFuture().get(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while opening or closing the port", interrupted);
        } catch (ExecutionException | TimeoutException unable) {
            throw new IllegalStateException("The port could not be opened or closed", unable);
        }
    }
}
