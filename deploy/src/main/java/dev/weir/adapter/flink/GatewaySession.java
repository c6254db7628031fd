package dev.weir.adapter.flink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.adapter.http.Answer;
import dev.weir.adapter.http.Json;
import dev.weir.adapter.http.Request;
import dev.weir.adapter.http.RestClient;
import dev.weir.port.Deadline;
import dev.weir.target.FlinkPlace;
import dev.weir.target.ServerException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One session of a SQL Gateway, opened when it is first needed. Statements are carried out one after the other. */
final class GatewaySession {
    private static final String VERSION = "v2";
    private static final String SESSIONS = "sessions";
    private static final String OPERATIONS = "operations";

    private final RestClient client;
    private final GatewayFailures failures;
    private final FlinkPlace.Gateway place;
    private final Duration patience;
    private final Duration pause;
    private Optional<String> handle = Optional.empty();

    GatewaySession(RestClient client, FlinkPlace.Gateway place, Duration patience, Duration pause) {
        this.client = client;
        this.failures = new GatewayFailures(client.failures());
        this.place = place;
        this.patience = patience;
        this.pause = pause;
    }

    /** Carries out a statement to its end, or to the beginning of its job. */
    void run(String sql, ObjectNode config) {
        finished(sql, config);
    }

    /** Why a statement isn't carried out, in the gateway's words; failures to get there are thrown. */
    Optional<String> tried(String sql, ObjectNode config) {
        String operation = begun(sql, config);
        return awaited(operation).equals("FINISHED") ? Optional.empty() : Optional.of(reason(operation));
    }

    /** The rows of a statement's answer, each with its fields in order. */
    List<JsonNode> rows(String sql) {
        String operation = finished(sql, Json.object());
        List<JsonNode> rows = new ArrayList<>();
        Deadline deadline = Deadline.in(patience);
        for (int token = 0; !deadline.isOver(); ) {
            JsonNode page = failures.body(client.send(result(operation, token)));
            page.path("results").path("data").forEach(row -> rows.add(row.path("fields")));
            String type = page.path("resultType").asText();
            if (type.equals("EOS") || !page.hasNonNull("nextResultUri")) {
                break;
            }
            if (type.equals("NOT_READY")) {
                deadline.sleep(pause);
            } else {
                token++;
            }
        }
        close(operation);
        return rows;
    }

    void close() {
        handle.ifPresent(session -> {
            try {
                client.send(Request.delete(VERSION, SESSIONS, session));
            } catch (ServerException e) {
                // It ends by itself after a while, and everything that was wanted of it is done.
            }
        });
        handle = Optional.empty();
    }

    private String finished(String sql, ObjectNode config) {
        String operation = begun(sql, config);
        if (!awaited(operation).equals("FINISHED")) {
            throw failures.refused(reason(operation));
        }
        return operation;
    }

    private String begun(String sql, ObjectNode config) {
        ObjectNode body = Json.object().put("statement", sql);
        body.set("executionConfig", config);
        Request request = Request.post(body, VERSION, SESSIONS, session(), "statements");
        return failures.body(client.send(request)).path("operationHandle").asText();
    }

    private String awaited(String operation) {
        Deadline deadline = Deadline.in(patience);
        while (true) {
            Request request = Request.get(VERSION, SESSIONS, session(), OPERATIONS, operation, "status");
            String status = failures.body(client.send(request)).path("status").asText();
            boolean open = List.of("INITIALIZED", "PENDING", "RUNNING").contains(status);
            if (!open) {
                return status;
            }
            if (deadline.isOver()) {
                throw failures.late(status);
            }
            deadline.sleep(pause);
        }
    }

    /** A failed operation tells why to whoever asks for its result. */
    private String reason(String operation) {
        Answer answer = client.send(result(operation, 0));
        close(operation);
        return answer.ok() ? "no reason given" : GatewayFailures.reason(answer);
    }

    private void close(String operation) {
        client.send(Request.delete(VERSION, SESSIONS, session(), OPERATIONS, operation, "close"));
    }

    private Request result(String operation, int token) {
        return Request.get(VERSION, SESSIONS, session(), OPERATIONS, operation, "result", Integer.toString(token))
                .query("rowFormat=JSON");
    }

    private String session() {
        if (handle.isEmpty()) {
            JsonNode body = Json.object().put("sessionName", "weir");
            Request request = Request.post(body, VERSION, SESSIONS);
            handle = Optional.of(
                    failures.body(client.send(request)).path("sessionHandle").asText());
            place.catalog().ifPresent(catalog -> run("USE CATALOG " + quoted(catalog), Json.object()));
            place.database().ifPresent(database -> run("USE " + quoted(database), Json.object()));
        }
        return handle.get();
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
