package dev.weir.sandbox.standin.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** {@code POST /channels/C/messages} of Ably's REST API, for whoever has any key: one message or a list of them. */
final class AblyService implements HttpHandler {
    private static final int UNAUTHORIZED = 40101;
    private static final int NOT_FOUND = 40400;
    private static final int BAD_REQUEST = 40000;

    private final SinkFiles files;

    AblyService(SinkFiles files) {
        this.files = files;
    }

    @Override
    public void handle(HttpExchange http) throws IOException {
        Exchange exchange = new Exchange(http);
        List<String> path = exchange.path();
        if (!exchange.isPost() || path.size() != 3 || !path.get(2).equals("messages")) {
            refuse(exchange, NOT_FOUND, "There is no such method here");
        } else if (exchange.header("Authorization")
                .filter(value -> value.startsWith("Basic "))
                .isEmpty()) {
            refuse(exchange, UNAUTHORIZED, "No key was given");
        } else {
            publish(exchange, path.get(1));
        }
    }

    private void publish(Exchange exchange, String channel) throws IOException {
        JsonNode body = exchange.body();
        if (!body.isContainerNode()) {
            refuse(exchange, BAD_REQUEST, "The body is neither a message nor a list of messages");
            return;
        }
        String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        List<SinkRow> rows = new ArrayList<>();
        for (JsonNode message :
                body.isArray() ? body : JsonNodeFactory.instance.arrayNode().add(body)) {
            rows.add(new SinkRow(now, channel, message.path("id").asText(""), message));
        }
        files.append(exchange.connector(), rows);
        exchange.answer(201, JsonNodeFactory.instance.objectNode().put("channel", channel));
    }

    /** The service's own codes begin with the status. */
    private static void refuse(Exchange exchange, int code, String message) throws IOException {
        int status = code / 100;
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("error").put("code", code).put("statusCode", status).put("message", message);
        exchange.answer(status, answer);
    }
}
