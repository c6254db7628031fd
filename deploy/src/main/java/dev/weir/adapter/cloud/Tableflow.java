package dev.weir.adapter.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.adapter.http.Answer;
import dev.weir.adapter.http.Json;
import dev.weir.adapter.http.Request;
import dev.weir.adapter.http.RestClient;
import dev.weir.adapter.http.Service;
import dev.weir.live.Observed;
import dev.weir.model.Resource;
import dev.weir.port.TableflowTopics;
import dev.weir.target.ConfluentCloud;
import dev.weir.target.Timeouts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The topics of a Kafka cluster that Confluent Cloud keeps as tables, by its Tableflow API, version 1. */
public final class Tableflow implements TableflowTopics, AutoCloseable {
    private static final String[] TOPICS = {"tableflow", "v1", "tableflow-topics"};

    private final RestClient client;
    private final CloudFailures failures;
    private final ConfluentCloud cloud;

    public Tableflow(ConfluentCloud cloud, Timeouts timeouts) {
        this.client = new RestClient(Service.CONFLUENT_CLOUD, cloud.api(), timeouts);
        this.failures = new CloudFailures(client.failures());
        this.cloud = cloud;
    }

    @Override
    public List<Observed.Tableflow> list() {
        List<Observed.Tableflow> found = new ArrayList<>();
        Pages.read(token -> failures.body(client.send(Request.get(TOPICS).query(Pages.query(cluster(), token)))))
                .forEach(node -> found.add(observed(node)));
        return found;
    }

    @Override
    public Optional<Observed.Tableflow> find(String topic) {
        Answer answer = client.send(Request.get(path(topic)).query(cluster()));
        return answer.status() == 404 ? Optional.empty() : Optional.of(observed(failures.body(answer)));
    }

    @Override
    public void create(Resource.Tableflow tableflow) {
        ObjectNode body = Json.object();
        ObjectNode spec = spec(tableflow, body).put("display_name", tableflow.topic());
        ObjectNode storage = spec.putObject("storage");
        tableflow
                .bucket()
                .ifPresentOrElse(
                        bucket -> storage.put("kind", "ByobAws")
                                .put("bucket_name", bucket.name())
                                .put("provider_integration_id", bucket.integration()),
                        () -> storage.put("kind", "Managed"));
        failures.check(client.send(Request.post(body, TOPICS)));
    }

    @Override
    public void change(Resource.Tableflow tableflow) {
        ObjectNode body = Json.object();
        spec(tableflow, body);
        Request request = Request.patch(body, path(tableflow.topic())).changingNothingTwice();
        failures.check(client.send(request));
    }

    @Override
    public void delete(String topic) {
        Answer answer = client.send(Request.delete(path(topic)).query(cluster()));
        if (answer.status() != 404) {
            failures.check(answer);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private ObjectNode spec(Resource.Tableflow tableflow, ObjectNode body) {
        ObjectNode spec = body.putObject("spec");
        spec.putObject("environment").put("id", cloud.environment());
        spec.putObject("kafka_cluster").put("id", cloud.cluster());
        ArrayNode formats = spec.putArray("table_formats");
        tableflow.formats().forEach(formats::add);
        ObjectNode config = spec.putObject("config");
        tableflow.retentionMs().ifPresent(retention -> config.put("retention_ms", Long.toString(retention)));
        tableflow
                .errors()
                .ifPresent(errors -> config.putObject("error_handling").put("mode", errors));
        return spec;
    }

    private static Observed.Tableflow observed(JsonNode node) {
        JsonNode status = node.path("status");
        return new Observed.Tableflow(
                node.path("spec").path("display_name").asText(),
                status.path("phase").asText(),
                status.path("error_message").asText());
    }

    private String cluster() {
        return "environment=" + cloud.environment() + "&spec.kafka_cluster=" + cloud.cluster();
    }

    private static String[] path(String topic) {
        List<String> path = new ArrayList<>(List.of(TOPICS));
        path.add(topic);
        return path.toArray(String[]::new);
    }
}
