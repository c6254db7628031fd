package dev.weir.adapter.kafkarest;

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
import dev.weir.port.DataRecord;
import dev.weir.port.Deadline;
import dev.weir.port.Topics;
import dev.weir.target.KafkaRestEndpoint;
import dev.weir.target.Timeouts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** The topics of a Kafka cluster by its REST API. It tells nothing about records that are written; those that are sent go one at a time. */
public final class KafkaRest implements Topics, AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final String TOPICS = "topics";

    private final RestClient client;
    private final KafkaRestFailures failures;
    private final String cluster;
    private final Duration patience;

    public KafkaRest(KafkaRestEndpoint endpoint, Timeouts timeouts) {
        this.client = new RestClient(Service.KAFKA_REST, endpoint.endpoint(), timeouts);
        this.failures = new KafkaRestFailures(client.failures());
        this.cluster = endpoint.cluster();
        this.patience = timeouts.request();
    }

    /** Two requests, however many topics there are. */
    @Override
    public List<Observed.Topic> list() {
        SortedMap<String, SortedMap<String, String>> configs = configs(read(Request.get(path("-", "configs"))));
        List<Observed.Topic> topics = new ArrayList<>();
        for (JsonNode topic : read(Request.get(path())).path("data")) {
            if (!topic.path("is_internal").asBoolean()) {
                topics.add(observed(topic, configs));
            }
        }
        topics.sort(Comparator.comparing(Observed.Topic::name));
        return topics;
    }

    private static Observed.Topic observed(JsonNode topic, SortedMap<String, SortedMap<String, String>> configs) {
        String name = topic.path("topic_name").asText();
        return new Observed.Topic(
                name,
                topic.path("partitions_count").asInt(),
                topic.path("replication_factor").asInt(),
                configs.getOrDefault(name, new TreeMap<>()));
    }

    @Override
    public boolean exists(String name) {
        return described(name).isPresent();
    }

    @Override
    public Optional<Observed.Topic> find(String name) {
        return described(name).map(topic -> observed(topic, configs(read(Request.get(path(name, "configs"))))));
    }

    @Override
    public void create(Resource.Topic topic) {
        ObjectNode body = Json.object().put("topic_name", topic.name());
        topic.partitions().ifPresent(count -> body.put("partitions_count", count));
        topic.replicas().ifPresent(count -> body.put("replication_factor", count));
        ArrayNode configs = body.putArray("configs");
        topic.config()
                .forEach((name, value) -> configs.addObject().put("name", name).put("value", value));
        failures.check(client.send(Request.post(body, path())));
        until(() -> exists(topic.name()), "it was created");
    }

    @Override
    public void configure(Resource.Topic topic) {
        int present =
                read(Request.get(path(topic.name()))).path("partitions_count").asInt();
        int wanted = topic.partitions().orElse(present);
        if (wanted > present) {
            failures.check(
                    client.send(Request.patch(Json.object().put("partitions_count", wanted), path(topic.name()))));
        }
        SortedMap<String, String> own =
                configs(read(Request.get(path(topic.name(), "configs")))).getOrDefault(topic.name(), new TreeMap<>());
        ObjectNode changes = changes(own, topic.config());
        if (!changes.path("data").isEmpty()) {
            failures.check(client.send(Request.post(changes, path(topic.name(), "configs:alter"))));
        }
    }

    private static ObjectNode changes(SortedMap<String, String> own, SortedMap<String, String> wanted) {
        ObjectNode body = Json.object();
        ArrayNode data = body.putArray("data");
        wanted.forEach((name, value) ->
                data.addObject().put("name", name).put("value", value).put("operation", "SET"));
        own.keySet().stream()
                .filter(name -> !wanted.containsKey(name))
                .forEach(name -> data.addObject().put("name", name).put("operation", "DELETE"));
        return body;
    }

    @Override
    public void delete(String name) {
        Answer answer = client.send(Request.delete(path(name)));
        if (!failures.isUnknownTopic(answer)) {
            failures.check(answer);
            until(() -> !exists(name), "it was deleted");
        }
    }

    @Override
    public void send(String name, Iterable<DataRecord> records) {
        for (DataRecord record : records) {
            Answer answer = client.send(Request.post(ProducedRecord.of(record), path(name, "records")));
            failures.checkProduced(failures.body(answer));
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private Optional<JsonNode> described(String name) {
        Answer answer = client.send(Request.get(path(name)));
        return failures.isUnknownTopic(answer) ? Optional.empty() : Optional.of(failures.body(answer));
    }

    /** The settings that topics have of their own, by topic. */
    private static SortedMap<String, SortedMap<String, String>> configs(JsonNode list) {
        SortedMap<String, SortedMap<String, String>> configs = new TreeMap<>();
        for (JsonNode config : list.path("data")) {
            if (config.path("source").asText().equals("DYNAMIC_TOPIC_CONFIG")) {
                configs.computeIfAbsent(config.path("topic_name").asText(), topic -> new TreeMap<>())
                        .put(config.path("name").asText(), config.path("value").asText(""));
            }
        }
        return configs;
    }

    private void until(BooleanSupplier condition, String what) {
        Deadline deadline = Deadline.in(patience);
        while (!condition.getAsBoolean()) {
            if (deadline.isOver()) {
                throw failures.notYet(what);
            }
            deadline.sleep(PAUSE);
        }
    }

    private JsonNode read(Request request) {
        return failures.body(client.send(request));
    }

    private String[] path(String... rest) {
        List<String> path = new ArrayList<>(List.of("kafka", "v3", "clusters", cluster, TOPICS));
        path.addAll(List.of(rest));
        return path.toArray(String[]::new);
    }
}
