package dev.weir.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.adapter.http.Json;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The Tableflow API of Confluent Cloud. */
final class CloudTableflow implements Api {
    private static final String ROOT = "/tableflow/v1/tableflow-topics";

    private final Map<String, ObjectNode> topics = new TreeMap<>();
    private final Map<String, Integer> looks = new TreeMap<>();
    private final int pending;

    /** @param pending how many looks at a topic find it unfinished */
    CloudTableflow(int pending) {
        this.pending = pending;
    }

    synchronized Optional<JsonNode> spec(String topic) {
        return Optional.ofNullable(topics.get(topic));
    }

    @Override
    public Reply error(int status, String message) {
        return Reply.of(
                status, "{\"errors\":[{\"id\":\"1\",\"status\":\"%d\",\"detail\":\"%s\"}]}".formatted(status, message));
    }

    @Override
    public synchronized Optional<Reply> answer(Call call) {
        if (!call.path().startsWith(ROOT)) {
            return Optional.empty();
        }
        if (call.path().equals(ROOT)) {
            return Optional.of(call.method().equals("GET") ? list() : create(call.json()));
        }
        String topic = call.last();
        if (!topics.containsKey(topic)) {
            return Optional.of(error(404, "no such topic"));
        }
        return Optional.of(
                switch (call.method()) {
                    case "DELETE" -> {
                        topics.remove(topic);
                        yield Reply.empty(204);
                    }
                    case "PATCH" -> {
                        Optional.ofNullable(topics.get(topic)).orElseThrow().setAll((ObjectNode)
                                call.json().path("spec"));
                        yield Reply.ok(described(topic));
                    }
                    default -> {
                        looks.merge(topic, 1, Integer::sum);
                        yield Reply.ok(described(topic));
                    }
                });
    }

    private Reply create(JsonNode body) {
        ObjectNode spec = (ObjectNode) body.path("spec");
        String topic = spec.path("display_name").asText();
        if (topics.putIfAbsent(topic, spec.deepCopy()) != null) {
            return error(409, "it is a table already");
        }
        return Reply.of(202, described(topic));
    }

    private Reply list() {
        ObjectNode list = Json.object().put("api_version", "tableflow/v1").put("kind", "TableflowTopicList");
        list.putObject("metadata").put("first", "https://api.example" + ROOT);
        list.putArray("data");
        topics.keySet().forEach(topic -> list.withArray("data").add(described(topic)));
        return Reply.ok(list);
    }

    private ObjectNode described(String topic) {
        ObjectNode node = Json.object().put("api_version", "tableflow/v1").put("kind", "TableflowTopic");
        node.putObject("metadata").put("self", "https://api.example" + ROOT + "/" + topic);
        ObjectNode spec = Optional.ofNullable(topics.get(topic)).orElseThrow().deepCopy();
        reference(spec, "environment");
        reference(spec, "kafka_cluster");
        node.set("spec", spec);
        String phase = looks.getOrDefault(topic, 0) > pending ? "RUNNING" : "PENDING";
        node.putObject("status").put("phase", phase).put("write_mode", "APPEND");
        return node;
    }

    private static void reference(ObjectNode spec, String key) {
        ObjectNode reference = (ObjectNode) spec.path(key);
        reference.put("related", "https://api.example/x").put("resource_name", "https://api.example/x");
    }
}
