package dev.weir.sandbox.server.connect;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.sandbox.server.entity.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** One Connect worker. What it answers is passed on as it came; that it does not answer is a {@link ConnectException}. */
public final class Connect {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String url;

    public Connect(URI url) {
        this.url = url.toString().replaceAll("/+$", "");
    }

    /** All connectors with their status and config, by name. */
    public Answer connectors() {
        return send("GET", "/connectors?expand=status&expand=info", BodyPublishers.noBody());
    }

    public Answer status(String connector) {
        return send("GET", "/connectors/" + encode(connector) + "/status", BodyPublishers.noBody());
    }

    public Answer info(String connector) {
        return send("GET", "/connectors/" + encode(connector), BodyPublishers.noBody());
    }

    public Answer topics(String connector) {
        return send("GET", "/connectors/" + encode(connector) + "/topics", BodyPublishers.noBody());
    }

    public Answer plugins() {
        return send("GET", "/connector-plugins", BodyPublishers.noBody());
    }

    /** Checks a config of a connector class, without an effect. */
    public Answer validate(String connectorClass, Map<String, String> config) {
        return send("PUT", "/connector-plugins/" + encode(connectorClass) + "/config/validate", json(config));
    }

    public Answer create(String connector, Map<String, String> config) {
        return send("POST", "/connectors", json(Map.of("name", connector, "config", config)));
    }

    public Answer delete(String connector) {
        return send("DELETE", "/connectors/" + encode(connector), BodyPublishers.noBody());
    }

    private Answer send(String method, String path, BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), Json.MAPPER.readTree(response.body()));
        } catch (IOException unreachable) {
            throw new ConnectException("Kafka Connect at " + url + " does not answer: " + unreachable, unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ConnectException("Interrupted while waiting for Kafka Connect", interrupted);
        }
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofString(Json.write(body));
    }

    private static String encode(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What Connect said. */
    public record Answer(int status, JsonNode body) {
        public boolean ok() {
            return status < 300;
        }

        /** Its error, in its words. */
        public String message() {
            return body.path("message").asText(body.toString());
        }
    }
}
