package dev.weir.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.adapter.http.Json;

/** What a server answers. */
record Reply(int status, String mediaType, String body) {
    static final String JSON = "application/json";

    static Reply of(int status, JsonNode body) {
        return new Reply(status, JSON, Json.write(body));
    }

    static Reply of(int status, String json) {
        return new Reply(status, JSON, json);
    }

    static Reply ok(JsonNode body) {
        return of(200, body);
    }

    /** Without a body. */
    static Reply empty(int status) {
        return new Reply(status, "", "");
    }
}
