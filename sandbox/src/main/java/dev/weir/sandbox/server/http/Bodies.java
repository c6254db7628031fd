package dev.weir.sandbox.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.weir.sandbox.server.entity.Json;
import dev.weir.sandbox.server.entity.Refusal;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** Reads the JSON bodies of requests. */
final class Bodies {
    private Bodies() {}

    static <T> T read(RoutingContext context, Class<T> type) {
        Optional<Buffer> body = Optional.ofNullable(context.body().buffer()).filter(buffer -> buffer.length() > 0);
        // ksqlDB counts an empty body as its own failure; clients see the same code here.
        Buffer buffer = body.orElseThrow(() -> Refusal.generic(50000, "The request has no body; send a JSON object."));
        return parse(buffer.toString(), type);
    }

    static <T> T parse(String text, Class<T> type) {
        try {
            T value = Json.MAPPER.readValue(text, type);
            if (value == null) {
                throw Refusal.request("Invalid JSON in request: a JSON object is needed, not null.");
            }
            return value;
        } catch (JsonProcessingException invalid) {
            throw Refusal.request("Invalid JSON in request: " + explain(invalid));
        }
    }

    /** Jackson's first line says what is wrong; the second would name our classes. */
    private static String explain(JsonProcessingException invalid) {
        String problem = Optional.ofNullable(invalid.getOriginalMessage()).orElse("it cannot be read");
        return Optional.ofNullable(invalid.getLocation())
                .map(at -> problem + " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")")
                .orElse(problem);
    }
}
