package dev.weir.sandbox.server.http;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.weir.sandbox.server.entity.Entity;
import dev.weir.sandbox.server.entity.Json;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** Ends answers that come in one piece. */
final class Answers {
    static final String JSON = "application/json";

    private static final TypeReference<List<Entity>> ENTITIES = new TypeReference<>() {};

    private Answers() {}

    /** The answers to a request; the list keeps saying of each what it is. */
    static void entities(RoutingContext context, List<Entity> entities) {
        context.response().putHeader("content-type", JSON).end(Json.write(ENTITIES, entities));
    }

    static void json(RoutingContext context, Object body) {
        context.response().putHeader("content-type", JSON).end(Json.write(body));
    }
}
