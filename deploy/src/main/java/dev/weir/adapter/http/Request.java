package dev.weir.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * One HTTP request.
 *
 * @param path segments, not yet encoded
 * @param query the part behind the question mark; may be empty
 * @param mediaType of the body and, unless {@code accept} says otherwise, of the answer
 * @param repeatable the request does nothing when it is carried out a second time
 */
public record Request(
        String method,
        List<String> path,
        String query,
        Optional<JsonNode> body,
        String mediaType,
        String accept,
        boolean repeatable) {

    private static final String JSON = "application/json";

    public Request {
        path = List.copyOf(path);
    }

    public static Request get(String... path) {
        return new Request("GET", List.of(path), "", Optional.empty(), JSON, JSON, true);
    }

    public static Request delete(String... path) {
        return new Request("DELETE", List.of(path), "", Optional.empty(), JSON, JSON, true);
    }

    public static Request post(JsonNode body, String... path) {
        return new Request("POST", List.of(path), "", Optional.of(body), JSON, JSON, false);
    }

    /** Without a body. */
    public static Request post(String... path) {
        return new Request("POST", List.of(path), "", Optional.empty(), JSON, JSON, false);
    }

    public static Request put(JsonNode body, String... path) {
        return new Request("PUT", List.of(path), "", Optional.of(body), JSON, JSON, true);
    }

    /** Without a body. */
    public static Request put(String... path) {
        return new Request("PUT", List.of(path), "", Optional.empty(), JSON, JSON, true);
    }

    public static Request patch(JsonNode body, String... path) {
        return new Request("PATCH", List.of(path), "", Optional.of(body), JSON, JSON, false);
    }

    public Request query(String text) {
        return new Request(method, path, text, body, mediaType, accept, repeatable);
    }

    public Request as(String type) {
        return new Request(method, path, query, body, type, type, repeatable);
    }

    public Request accepting(String type) {
        return new Request(method, path, query, body, mediaType, type, repeatable);
    }

    /** A request that only looks, or brings about what is there already, although its method could do more. */
    public Request changingNothingTwice() {
        return new Request(method, path, query, body, mediaType, accept, true);
    }
}
