package dev.weir.sandbox.server.http;

import dev.weir.sandbox.server.entity.ErrorBody;
import dev.weir.sandbox.server.entity.Json;
import dev.weir.sandbox.server.entity.Refusal;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where what went wrong becomes an HTTP answer. */
final class ErrorBodies {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorBodies.class);

    private ErrorBodies() {}

    static void send(RoutingContext context, Throwable problem) {
        Refusal refusal = refusal(problem);
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        response.setStatusCode(refusal.status()).end(Json.write(refusal.body()));
    }

    /** What nobody foresaw is a bug of the sandbox and says so. */
    private static Refusal refusal(Throwable problem) {
        if (problem instanceof Refusal refusal) {
            return refusal;
        }
        LOG.error("A request failed unexpectedly", problem);
        return new Refusal(new ErrorBody.Generic(50000, "This is a bug in the Weir sandbox: " + problem));
    }
}
