package dev.weir.sandbox.server.http;

import dev.weir.sandbox.server.entity.Json;
import io.vertx.ext.web.RoutingContext;

/** Ends answers that come in one piece. */
final class Answers {
    static final String JSON = "application/json";

    private Answers() {}

    static void json(RoutingContext context, Object body) {
        context.response().putHeader("content-type", JSON).end(Json.write(body));
    }
}
