package dev.weir.sandbox.network;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** Passes requests on to the server behind a gateway, and its answers back. */
public final class Forwarding {
    private final HttpClient client;
    private final URI server;
    private final List<String> headers;

    /** @param headers of requests that are passed on */
    public Forwarding(HttpClient client, URI server, List<String> headers) {
        this.client = client;
        this.server = server;
        this.headers = List.copyOf(headers);
    }

    /** @param target path and query, as the server has them */
    public void pass(HttpExchange exchange, String target, byte[] body) throws IOException, InterruptedException {
        pass(exchange, target, body, answer -> answer);
    }

    /** The same with a say in what comes back. */
    public void pass(HttpExchange exchange, String target, byte[] body, Rewriting rewriting)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(target))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        for (String header : headers) {
            List<String> values = exchange.getRequestHeaders().getOrDefault(header, List.of());
            values.forEach(value -> request.header(header, value));
        }
        HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        for (String header : List.of("Content-Type", "Location")) {
            response.headers()
                    .firstValue(header)
                    .ifPresent(value -> exchange.getResponseHeaders().set(header, value));
        }
        answer(exchange, response.statusCode(), rewriting.of(response.body()));
    }

    /** Puts the body of an answer into other words. */
    @FunctionalInterface
    public interface Rewriting {
        byte[] of(byte[] answer) throws IOException;
    }

    public static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        if (body.length == 0) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
