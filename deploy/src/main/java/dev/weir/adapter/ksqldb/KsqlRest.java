package dev.weir.adapter.ksqldb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.adapter.http.Json;
import dev.weir.adapter.http.OpenAnswer;
import dev.weir.adapter.http.Request;
import dev.weir.adapter.http.RestClient;
import dev.weir.port.TrialAnswer;
import dev.weir.port.TrialRequest;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/** The requests of ksqlDB's REST API, one method a request. Remembers the last command, so that what is read afterwards includes it. */
final class KsqlRest implements AutoCloseable {
    private static final String KSQL = "application/vnd.ksql.v1+json";
    private static final String DELIMITED = "application/vnd.ksqlapi.delimited.v1";
    private static final String KSQL_PATH = "ksql";
    private static final long NONE = -1;

    private final RestClient client;
    private final KsqlFailures failures;
    private final AtomicLong lastCommand = new AtomicLong(NONE);

    KsqlRest(RestClient client) {
        this.client = client;
        this.failures = new KsqlFailures(client.failures());
    }

    KsqlFailures failures() {
        return failures;
    }

    JsonNode info() {
        return failures.check(client.send(Request.get("info"))).json();
    }

    JsonNode healthcheck() {
        return failures.check(client.send(Request.get("healthcheck"))).json();
    }

    /** Runs statements and gives their result entities, an array. */
    JsonNode ksql(String statements, Map<String, String> properties) {
        return entities(Request.post(body(statements, properties), KSQL_PATH).as(KSQL));
    }

    /** As {@link #ksql}, of statements that only look, and so can be sent again if something goes wrong. */
    JsonNode look(String statements, Map<String, String> properties) {
        return entities(
                Request.post(body(statements, properties), KSQL_PATH).as(KSQL).changingNothingTwice());
    }

    /** Has statements validated that the server can't execute; see {@link TrialRequest}. Sent once: status 500 can be a verdict. */
    TrialAnswer judge(TrialRequest request) {
        ObjectNode body = body(request.text(), request.properties());
        return failures.refusal(client.send(Request.post(body, KSQL_PATH).as(KSQL)));
    }

    private ObjectNode body(String statements, Map<String, String> properties) {
        ObjectNode body = Json.object().put("ksql", statements);
        ObjectNode overrides = body.putObject("streamsProperties");
        properties.forEach(overrides::put);
        long last = lastCommand.get();
        if (last != NONE) {
            body.put("commandSequenceNumber", last);
        }
        return body;
    }

    private JsonNode entities(Request request) {
        JsonNode entities = failures.check(client.send(request)).json();
        if (!entities.isArray()) {
            throw failures.unreadable("list of results");
        }
        entities.forEach(entity -> sequenceNumber(entity).ifPresent(this::remember));
        return entities;
    }

    /** @param commandId such as {@code stream/`RATINGS`/create} */
    CommandStatus status(String commandId) {
        String[] path = ("status/" + commandId).split("/", -1);
        return CommandStatus.of(failures.check(client.send(Request.get(path))).json());
    }

    /** A push or pull query. */
    OpenAnswer queryStream(String sql, Map<String, String> properties) {
        ObjectNode body = Json.object().put("sql", sql);
        ObjectNode overrides = body.putObject("properties");
        properties.forEach(overrides::put);
        Request request = Request.post(body, "query-stream").as(KSQL).accepting(DELIMITED);
        return accepted(client.open(request));
    }

    /** A PRINT statement. */
    OpenAnswer print(String statement) {
        ObjectNode body = Json.object().put("ksql", statement);
        return accepted(client.open(Request.post(body, "query").as(KSQL)));
    }

    @Override
    public void close() {
        client.close();
    }

    private OpenAnswer accepted(OpenAnswer answer) {
        answer.refusal().ifPresent(refusal -> {
            answer.close();
            throw failures.of(refusal);
        });
        return answer;
    }

    private static OptionalLong sequenceNumber(JsonNode entity) {
        JsonNode number = entity.path("commandSequenceNumber");
        return number.isIntegralNumber() ? OptionalLong.of(number.longValue()) : OptionalLong.empty();
    }

    private void remember(long command) {
        lastCommand.accumulateAndGet(command, Math::max);
    }
}
