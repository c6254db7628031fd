package dev.weir.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.adapter.http.Json;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A Kafka Connect cluster of one's own. It gives configurations back as they are, secrets included. */
final class Workers implements Api {
    private final Map<String, JsonNode> connectors = new TreeMap<>();
    private final Map<String, String> states = new TreeMap<>();

    @Override
    public synchronized Optional<Reply> answer(Call call) {
        String[] path = call.path().substring(1).split("/", 3);
        if (path[0].equals("connector-plugins")) {
            return Optional.of(
                    path.length == 1
                            ? Reply.of(200, "[{\"class\":\"a.B\",\"type\":\"sink\",\"version\":\"1\"}]")
                            : Reply.of(200, "{\"name\":\"a.B\",\"error_count\":0,\"groups\":[],\"configs\":[]}"));
        }
        if (!path[0].equals("connectors")) {
            return Optional.empty();
        }
        return Optional.of(path.length == 1 ? all() : about(path[1], path.length == 2 ? "" : path[2], call));
    }

    private Reply about(String name, String action, Call call) {
        String request = call.method() + " " + action;
        if (request.equals("PUT config")) {
            connectors.put(name, call.json());
            states.put(name, "RUNNING");
            return Reply.of(201, info(name));
        }
        if (!connectors.containsKey(name)) {
            return error(404, "no such connector");
        }
        return switch (request) {
            case "GET status" -> Reply.ok(status(name));
            case "PUT pause" -> become(name, "PAUSED");
            case "PUT resume", "POST restart" -> become(name, "RUNNING");
            case "PUT stop" -> become(name, "STOPPED");
            case "DELETE " -> {
                connectors.remove(name);
                yield Reply.empty(204);
            }
            case "GET offsets" -> Reply.of(200, "{\"offsets\":[{\"partition\":{\"p\":{}},\"offset\":{\"o\":{}}}]}");
            case "PATCH offsets", "DELETE offsets" -> Reply.of(200, "{\"message\":\"done\"}");
            default -> error(404, "no such request");
        };
    }

    private Reply become(String name, String state) {
        states.put(name, state);
        return Reply.empty(202);
    }

    private Reply all() {
        ObjectNode all = Json.object();
        connectors.keySet().forEach(name -> {
            ObjectNode one = all.putObject(name);
            one.set("info", info(name));
            one.set("status", status(name));
        });
        return Reply.ok(all);
    }

    private ObjectNode info(String name) {
        ObjectNode info = Json.object().put("name", name).put("type", "source");
        info.set("config", Optional.ofNullable(connectors.get(name)).orElseGet(Json::object));
        info.putArray("tasks").addObject().put("connector", name).put("task", 0);
        return info;
    }

    private ObjectNode status(String name) {
        String state = states.getOrDefault(name, "UNASSIGNED");
        ObjectNode status = Json.object().put("name", name).put("type", "source");
        status.putObject("connector").put("state", state).put("worker_id", "w:1");
        if (!state.equals("STOPPED")) {
            status.putArray("tasks")
                    .addObject()
                    .put("id", 0)
                    .put("state", state)
                    .put("worker_id", "w:1");
        }
        return status;
    }
}
