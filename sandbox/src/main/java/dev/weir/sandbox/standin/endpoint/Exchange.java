package dev.weir.sandbox.standin.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One request and its answer, in JSON. */
record Exchange(HttpExchange http) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Decoded. */
    List<String> path() {
        return Arrays.stream(http.getRequestURI().getRawPath().substring(1).split("/", -1))
                .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8))
                .toList();
    }

    boolean isPost() {
        return http.getRequestMethod().equals("POST");
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(http.getRequestHeaders().getFirst(name));
    }

    /** Who sent it; requests from elsewhere are kept under a name of their own. */
    String connector() {
        return header(LocalServices.CONNECTOR).orElse("unnamed");
    }

    JsonNode body() throws IOException {
        try {
            return JSON.readTree(http.getRequestBody());
        } catch (com.fasterxml.jackson.core.JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    void answer(int status, JsonNode body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        http.getResponseHeaders().set("Content-Type", "application/json");
        http.sendResponseHeaders(status, bytes.length);
        http.getResponseBody().write(bytes);
        http.close();
    }
}
