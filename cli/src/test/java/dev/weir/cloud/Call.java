package dev.weir.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.adapter.http.Json;
import java.util.List;
import java.util.Optional;

/**
 * A request as a server sees it.
 *
 * @param path without the query
 */
record Call(String method, String path, String query, String authorization, String mediaType, String body) {

    /** {@code GET /connectors}. */
    String line() {
        return method + " " + path;
    }

    List<String> segments() {
        return List.of(path.substring(1).split("/"));
    }

    String last() {
        return segments().get(segments().size() - 1);
    }

    JsonNode json() {
        return Optional.of(body).flatMap(Json::read).orElseGet(Json::object);
    }
}
