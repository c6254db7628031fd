package dev.weir.sandbox.server.http;

import dev.weir.sandbox.server.entity.CommandStatus;
import dev.weir.sandbox.server.entity.Refusal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/** How commands fare, and whether a property may be set. */
final class StatusRoutes {
    private final Endpoints endpoints;
    private final Blocking blocking;

    StatusRoutes(Endpoints endpoints, Blocking blocking) {
        this.endpoints = endpoints;
        this.blocking = blocking;
    }

    void mount(Router router) {
        router.get("/status").handler(blocking.handler(context -> this::all, Answers::json));
        router.get("/status/:type/:entity/:action")
                .handler(blocking.handler(context -> () -> one(context), Answers::json));
        router.get("/is_valid_property/:property")
                .handler(blocking.handler(context -> () -> valid(context), Answers::json));
    }

    private Map<String, Map<String, CommandStatus.Status>> all() {
        return Map.of("commandStatuses", endpoints.statuses());
    }

    private CommandStatus one(RoutingContext context) {
        String id =
                String.join("/", context.pathParam("type"), context.pathParam("entity"), context.pathParam("action"));
        return endpoints.status(id).orElseThrow(() -> Refusal.generic(40400, "There is no command " + id + "."));
    }

    private boolean valid(RoutingContext context) {
        endpoints.checkProperty(context.pathParam("property"));
        return true;
    }
}
