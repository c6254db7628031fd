package dev.weir.sandbox.server.http;

import dev.weir.sandbox.server.entity.Refusal;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Streamed inserts. Rows are acknowledged while more come, which is why the request needs HTTP/2. */
final class InsertsRoute {
    private static final int NEEDS_HTTP_2 = 40004;

    private final Endpoints endpoints;
    private final Blocking blocking;

    InsertsRoute(Endpoints endpoints, Blocking blocking) {
        this.endpoints = endpoints;
        this.blocking = blocking;
    }

    void mount(Router router) {
        router.post("/inserts-stream").handler(this::insert);
    }

    private void insert(RoutingContext context) {
        if (context.request().version() != HttpVersion.HTTP_2) {
            ErrorBodies.send(context, Refusal.generic(NEEDS_HTTP_2, "Streamed inserts need HTTP/2."));
            return;
        }
        new InsertedLines(context, endpoints, blocking).read();
    }
}
