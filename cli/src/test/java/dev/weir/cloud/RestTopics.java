package dev.weir.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.adapter.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The Kafka REST API, version 3. */
final class RestTopics implements Api {
    private static final String ROOT = "/kafka/v3/clusters/lkc-1/topics";
    private static final String URL = "https://pkc-1.example/kafka/v3";

    private record Topic(int[] partitions, SortedMap<String, String> config, List<JsonNode> records) {}

    private final Map<String, Topic> topics = new TreeMap<>();

    synchronized List<JsonNode> records(String topic) {
        return List.copyOf(find(topic).orElseThrow().records());
    }

    /** Another service makes a topic. */
    synchronized void appear(String topic) {
        topics.putIfAbsent(topic, new Topic(new int[] {6}, new TreeMap<>(), new ArrayList<>()));
    }

    /** Another service deletes one. */
    synchronized void vanish(String topic) {
        topics.remove(topic);
    }

    @Override
    public Reply error(int status, String message) {
        return status == 429
                ? new Reply(429, "text/html", "<html>Too many requests</html>")
                : Reply.of(status, "{\"error_code\":%d,\"message\":\"%s\"}".formatted(status, message));
    }

    @Override
    public synchronized Optional<Reply> answer(Call call) {
        if (!call.path().startsWith(ROOT)) {
            return Optional.empty();
        }
        String[] rest = call.path().substring(ROOT.length()).split("/", 3);
        if (rest.length < 2) {
            return Optional.of(call.method().equals("GET") ? list() : create(call.json()));
        }
        if (rest[1].equals("-")) {
            return Optional.of(configs(topics));
        }
        String action = call.method() + " " + (rest.length == 3 ? rest[2] : "");
        return Optional.of(find(rest[1])
                .map(topic -> about(rest[1], topic, action, call.json()))
                .orElseGet(() -> Reply.of(404, "{\"error_code\":40403,\"message\":\"no such topic\"}")));
    }

    private Reply about(String name, Topic topic, String action, JsonNode body) {
        return switch (action) {
            case "GET " -> Reply.ok(described(name, topic));
            case "GET configs" -> configs(Map.of(name, topic));
            case "PATCH " -> {
                topic.partitions()[0] = body.path("partitions_count").asInt();
                yield Reply.ok(described(name, topic));
            }
            case "POST configs:alter" -> altered(topic, body);
            case "DELETE " -> {
                topics.remove(name);
                yield Reply.empty(204);
            }
            case "POST records" -> {
                topic.records().add(body);
                yield produced(name, topic);
            }
            default -> error(404, "no such request");
        };
    }

    private Reply create(JsonNode body) {
        String name = body.path("topic_name").asText();
        if (find(name).isPresent()) {
            return Reply.of(400, "{\"error_code\":40002,\"message\":\"it exists\"}");
        }
        SortedMap<String, String> config = new TreeMap<>();
        body.path("configs")
                .forEach(entry -> config.put(
                        entry.path("name").asText(), entry.path("value").asText()));
        int partitions = body.path("partitions_count").asInt(6);
        Topic topic = new Topic(new int[] {partitions}, config, new ArrayList<>());
        topics.put(name, topic);
        return Reply.of(201, described(name, topic));
    }

    private static Reply altered(Topic topic, JsonNode body) {
        for (JsonNode change : body.path("data")) {
            String name = change.path("name").asText();
            if (change.path("operation").asText().equals("DELETE")) {
                topic.config().remove(name);
            } else {
                topic.config().put(name, change.path("value").asText());
            }
        }
        return Reply.empty(204);
    }

    /** The second record of a topic called refused is refused, in an answer whose status says that all is well. */
    private static Reply produced(String name, Topic topic) {
        return name.equals("refused") && topic.records().size() > 1
                ? Reply.of(200, "{\"error_code\":40301,\"message\":\"not this one\"}")
                : Reply.of(
                        200,
                        "{\"error_code\":200,\"cluster_id\":\"lkc-1\",\"topic_name\":\"%s\",\"partition_id\":0,\"offset\":%d}"
                                .formatted(name, topic.records().size() - 1));
    }

    private Reply list() {
        ObjectNode list = collection("KafkaTopicList");
        topics.forEach((name, topic) -> ((ArrayNode) list.path("data")).add(described(name, topic)));
        return Reply.ok(list);
    }

    private static ObjectNode described(String name, Topic topic) {
        ObjectNode node = resource("KafkaTopic");
        node.put("cluster_id", "lkc-1").put("topic_name", name).put("is_internal", false);
        node.put("replication_factor", 3).put("partitions_count", topic.partitions()[0]);
        for (String relation : List.of("partitions", "configs", "partition_reassignments")) {
            node.putObject(relation).put("related", URL + "/" + relation);
        }
        return node;
    }

    private static Reply configs(Map<String, Topic> topics) {
        ObjectNode list = collection("KafkaTopicConfigList");
        topics.forEach((name, topic) -> {
            topic.config()
                    .forEach((key, value) ->
                            list.withArray("data").add(config(name, key, value, "DYNAMIC_TOPIC_CONFIG")));
            list.withArray("data").add(config(name, "compression.type", "producer", "DEFAULT_CONFIG"));
        });
        return Reply.ok(list);
    }

    private static ObjectNode config(String topic, String key, String value, String source) {
        ObjectNode node = resource("KafkaTopicConfig");
        node.put("cluster_id", "lkc-1").put("topic_name", topic).put("name", key);
        node.put("value", value).put("source", source);
        node.put("is_default", source.equals("DEFAULT_CONFIG"));
        node.put("is_read_only", false).put("is_sensitive", false).putArray("synonyms");
        return node;
    }

    private static ObjectNode collection(String kind) {
        ObjectNode list = resource(kind);
        list.putArray("data");
        return list;
    }

    private static ObjectNode resource(String kind) {
        ObjectNode node = Json.object().put("kind", kind);
        node.putObject("metadata").put("self", URL);
        return node;
    }

    private Optional<Topic> find(String name) {
        return Optional.ofNullable(topics.get(name));
    }
}
