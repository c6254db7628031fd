package dev.weir.sandbox.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.sandbox.server.recording.RawHttp;
import dev.weir.sandbox.server.recording.RawHttp.Answer;
import dev.weir.sandbox.testing.TestBroker;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A server on the shared broker, without a registry and Connect, with calls as clients make them. */
final class ServerUnderTest implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final URI NOBODY = URI.create("http://127.0.0.1:1");

    private final ServerConfig config;
    private final RawHttp http = new RawHttp();
    private KsqlServer server;

    private ServerUnderTest(ServerConfig config) {
        this.config = config;
        this.server = KsqlServer.start(config);
    }

    /** @param name keeps its commands apart from those of other tests on the same broker */
    static ServerUnderTest start(String name, Path directory) {
        return new ServerUnderTest(new ServerConfig(
                "127.0.0.1",
                0,
                TestBroker.shared().bootstrapServers(),
                NOBODY,
                NOBODY,
                directory,
                directory.resolve("ext"),
                name + "_"));
    }

    void restart() {
        server.close();
        server = KsqlServer.start(config);
    }

    int port() {
        return server.port();
    }

    Answer post(String path, Map<String, Object> body, boolean http2) throws Exception {
        return http.send(server.url(), "POST", path, Map.of(), http2, Optional.of(JSON.writeValueAsString(body)));
    }

    Answer postText(String path, String body, boolean http2) throws Exception {
        return http.send(server.url(), "POST", path, Map.of(), http2, Optional.of(body));
    }

    Answer get(String path, boolean http2) throws Exception {
        return http.send(server.url(), "GET", path, Map.of(), http2, Optional.empty());
    }

    /** The answers to statements that must be accepted. */
    JsonNode ksql(String statements) throws Exception {
        Answer answer = post("/ksql", Map.of("ksql", statements), false);
        if (answer.status() != 200) {
            throw new AssertionError(statements + " was refused: " + answer.body());
        }
        return json(answer);
    }

    /** The error that statements must meet. */
    JsonNode refused(String statements) throws Exception {
        Answer answer = post("/ksql", Map.of("ksql", statements), false);
        if (answer.status() == 200) {
            throw new AssertionError(statements + " was accepted: " + answer.body());
        }
        return json(answer);
    }

    /** The rows of a query from the beginning of its sources, without the header. */
    List<JsonNode> rows(String select, boolean http2) throws Exception {
        Map<String, Object> body = Map.of("sql", select, "properties", Map.of("auto.offset.reset", "earliest"));
        Answer answer = post("/query-stream", body, http2);
        List<JsonNode> rows = new ArrayList<>();
        for (String line : answer.body().split("\n")) {
            rows.add(JSON.readTree(line));
        }
        return rows.subList(1, rows.size());
    }

    static JsonNode json(Answer answer) throws JsonProcessingException {
        return JSON.readTree(answer.body());
    }

    @Override
    public void close() {
        server.close();
        http.close();
    }
}
