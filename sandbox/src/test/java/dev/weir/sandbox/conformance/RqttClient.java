package dev.weir.sandbox.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The REST calls that RQTT is about. */
final class RqttClient {
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final URI ksqldb;
    private final URI registry;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    RqttClient(URI ksqldb, URI registry) {
        this.ksqldb = ksqldb;
        this.registry = registry;
    }

    /** What came back; an error has a body too. */
    record Answer(int status, JsonNode body) {
        boolean refused() {
            return status >= 400;
        }
    }

    Answer ksql(String statements, Map<String, String> properties) {
        return send("/ksql", statements, properties).join();
    }

    /** The answer comes when the query has ended. */
    CompletableFuture<Answer> query(String statement, Map<String, String> properties) {
        Map<String, String> all = new TreeMap<>(properties);
        all.putIfAbsent("ksql.query.pull.table.scan.enabled", "true");
        all.putIfAbsent("ksql.query.push.v2.enabled", "true");
        return send("/query", statement, all);
    }

    String serviceId() throws IOException, InterruptedException {
        String info = http.send(HttpRequest.newBuilder(ksqldb.resolve("/info")).build(), BodyHandlers.ofString())
                .body();
        return QttCase.JSON
                .readTree(info)
                .path("KsqlServerInfo")
                .path("ksqlServiceId")
                .asText();
    }

    void forgetSchemas() throws IOException, InterruptedException {
        URI subjects = registry.resolve("/subjects");
        String all = http.send(HttpRequest.newBuilder(subjects).build(), BodyHandlers.ofString())
                .body();
        for (JsonNode subject : QttCase.JSON.readTree(all)) {
            URI one = registry.resolve("/subjects/" + subject.asText());
            http.send(HttpRequest.newBuilder(one).DELETE().build(), BodyHandlers.discarding());
        }
    }

    private CompletableFuture<Answer> send(String path, String statements, Map<String, String> properties) {
        ObjectNode body = QttCase.JSON.createObjectNode().put("ksql", statements);
        body.set("streamsProperties", QttCase.JSON.valueToTree(properties));
        HttpRequest request = HttpRequest.newBuilder(ksqldb.resolve(path))
                .header("Content-Type", "application/json")
                .header("Accept", "application/vnd.ksql.v1+json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString())
                .thenApply(RqttClient::answer)
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static Answer answer(HttpResponse<String> response) {
        try {
            return new Answer(response.statusCode(), QttCase.JSON.readTree(response.body()));
        } catch (JsonProcessingException noJson) {
            throw new Mismatch("the answer is no JSON: " + response.body());
        }
    }
}
