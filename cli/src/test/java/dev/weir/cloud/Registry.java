package dev.weir.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.adapter.http.Json;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The Schema Registry of Confluent Cloud: what is deleted softly must be before it is deleted for good. */
final class Registry implements Api {
    private final Map<String, JsonNode> subjects = new TreeMap<>();
    private final Map<String, String> levels = new TreeMap<>();
    private final Set<String> soft = new TreeSet<>();

    @Override
    public synchronized Optional<Reply> answer(Call call) {
        String[] path = call.path().substring(1).split("/");
        if (path[0].equals("config") && path.length == 2) {
            return Optional.of(level(path[1], call));
        }
        if (path[0].equals("schemas") && path.length == 1) {
            return Optional.of(newest());
        }
        if (!path[0].equals("subjects")) {
            return Optional.empty();
        }
        if (path.length == 1) {
            return Optional.of(names());
        }
        return Optional.of(call.method().equals("DELETE") ? delete(path[1], call) : version(path[1], call));
    }

    private Reply level(String subject, Call call) {
        return switch (call.method()) {
            case "PUT" -> {
                String level = call.json().path("compatibility").asText();
                levels.put(subject, level);
                yield Reply.ok(Json.object().put("compatibility", level));
            }
            case "DELETE" ->
                Optional.ofNullable(levels.remove(subject))
                        .map(level -> Reply.of(200, "\"" + level + "\""))
                        .orElseGet(() -> unknown(40408));
            default ->
                Optional.ofNullable(levels.get(subject))
                        .map(level -> Reply.of(200, "{\"compatibilityLevel\":\"" + level + "\"}"))
                        .orElseGet(() -> unknown(40408));
        };
    }

    private Reply names() {
        var names = Json.array();
        subjects.keySet().forEach(names::add);
        return Reply.of(200, names);
    }

    private Reply newest() {
        var all = Json.array();
        subjects.forEach((subject, schema) -> all.add(told(subject, schema)));
        return Reply.of(200, all);
    }

    private static ObjectNode told(String subject, JsonNode schema) {
        ObjectNode told = Json.object().put("subject", subject).put("version", 1);
        return told.put("id", 1).put("schema", schema.path("schema").asText());
    }

    private Reply version(String subject, Call call) {
        if (call.method().equals("POST")) {
            subjects.put(subject, call.json());
            soft.remove(subject);
            return Reply.of(200, "{\"id\":1}");
        }
        return Optional.ofNullable(subjects.get(subject))
                .map(schema -> Reply.ok(told(subject, schema)))
                .orElseGet(() -> unknown(40401));
    }

    private Reply delete(String subject, Call call) {
        boolean permanent = call.query().equals("permanent=true");
        if (permanent
                ? !soft.remove(subject)
                : Optional.ofNullable(subjects.remove(subject)).isEmpty()) {
            return unknown(40401);
        }
        if (!permanent) {
            soft.add(subject);
        }
        return Reply.of(200, "[1]");
    }

    private static Reply unknown(int code) {
        return Reply.of(404, "{\"error_code\":%d,\"message\":\"not found\"}".formatted(code));
    }
}
