package dev.weir.adapter.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.adapter.http.Answer;
import dev.weir.adapter.http.Json;
import dev.weir.adapter.http.Request;
import dev.weir.adapter.http.RestClient;
import dev.weir.adapter.http.Service;
import dev.weir.live.Observed;
import dev.weir.model.Resource.FlinkStatement;
import dev.weir.port.FlinkServer;
import dev.weir.target.FlinkPlace;
import dev.weir.target.Timeouts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements of Flink in Confluent Cloud, by its SQL API, version 1. A statement has its name for as long as it is kept, so none is carried out twice. */
public final class CloudFlink implements FlinkServer, AutoCloseable {
    private final RestClient client;
    private final CloudFailures failures;
    private final FlinkPlace.Cloud place;

    public CloudFlink(FlinkPlace.Cloud place, Timeouts timeouts) {
        this.client = new RestClient(Service.CONFLUENT_FLINK, place.api(), timeouts);
        this.failures = new CloudFailures(client.failures());
        this.place = place;
    }

    @Override
    public List<Observed.FlinkStatement> list() {
        List<Observed.FlinkStatement> found = new ArrayList<>();
        Pages.read(token -> failures.body(client.send(Request.get(path()).query(Pages.query("", token)))))
                .forEach(node -> found.add(observed(node)));
        return found;
    }

    @Override
    public Optional<Observed.FlinkStatement> find(String name) {
        Answer answer = client.send(Request.get(path(name)));
        return answer.status() == 404 ? Optional.empty() : Optional.of(observed(failures.body(answer)));
    }

    @Override
    public void submit(FlinkStatement statement, String sql) {
        ObjectNode body = Json.object().put("name", statement.name());
        ObjectNode spec = body.putObject("spec").put("statement", sql).put("compute_pool_id", place.computePool());
        place.principal().ifPresent(principal -> spec.put("principal", principal));
        ObjectNode properties = spec.putObject("properties")
                .put("sql.current-catalog", place.catalog())
                .put("sql.current-database", place.database());
        statement.properties().forEach(properties::put);
        failures.check(client.send(Request.post(body, path())));
    }

    /** A job is stopped with its statement. */
    @Override
    public void delete(String name) {
        Answer answer = client.send(Request.delete(path(name)));
        if (answer.status() != 404) {
            failures.check(answer);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private static Observed.FlinkStatement observed(JsonNode node) {
        JsonNode status = node.path("status");
        return new Observed.FlinkStatement(
                node.path("name").asText(),
                status.path("phase").asText(),
                status.path("detail").asText());
    }

    private String[] path(String... rest) {
        List<String> path = new ArrayList<>(List.of(
                "sql", "v1", "organizations", place.organization(), "environments", place.environment(), "statements"));
        path.addAll(List.of(rest));
        return path.toArray(String[]::new);
    }
}
