package dev.weir.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.adapter.http.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The Connect API of Confluent Cloud: connectors that are provisioned for a while, and give their secrets back masked. */
final class ManagedConnect implements Api {
    private static final String ROOT = "/connect/v1/environments/env-1/clusters/lkc-1/";
    private static final List<String> SECRETS = List.of("kafka.api.secret", "database.password", "connection.password");

    private record Connector(ObjectNode config, AtomicInteger looks, StringBuilder state) {}

    private final Map<String, Connector> connectors = new TreeMap<>();
    private final int provisioning;
    private String offsetsType = "";

    /** @param provisioning how many looks at a connector find it unfinished */
    ManagedConnect(int provisioning) {
        this.provisioning = provisioning;
    }

    /** The configuration that a connector was given. */
    synchronized JsonNode config(String name) {
        return Optional.ofNullable(connectors.get(name)).orElseThrow().config();
    }

    /** Somebody changes a setting by hand. */
    synchronized void change(String name, String key, String value) {
        Optional.ofNullable(connectors.get(name)).orElseThrow().config().put(key, value);
    }

    synchronized void fail(String name) {
        Optional.ofNullable(connectors.get(name)).orElseThrow().state().replace(0, 20, "FAILED");
    }

    @Override
    public Reply error(int status, String message) {
        return switch (status) {
            case 400 -> Reply.of(status, "{\"code\":%d,\"message\":\"%s\"}".formatted(status, message));
            case 500 -> Reply.of(status, "{\"error_code\":%d,\"message\":\"%s\"}".formatted(status, message));
            default -> Reply.of(status, "{\"error\":{\"code\":%d,\"message\":\"%s\"}}".formatted(status, message));
        };
    }

    @Override
    public synchronized Optional<Reply> answer(Call call) {
        if (!call.path().startsWith(ROOT)) {
            return Optional.empty();
        }
        String[] rest = call.path().substring(ROOT.length()).split("/", 3);
        if (rest[0].equals("connector-plugins")) {
            return Optional.of(rest.length == 1 ? plugins() : validated(call));
        }
        if (rest.length == 1) {
            return Optional.of(all());
        }
        String action = rest.length == 2 ? "" : rest[2];
        if (call.line().startsWith("PUT ") && action.equals("config")) {
            return Optional.of(put(rest[1], (ObjectNode) call.json()));
        }
        return Optional.of(Optional.ofNullable(connectors.get(rest[1]))
                .map(connector -> about(rest[1], connector, call, action))
                .orElseGet(() -> error(404, "no such connector")));
    }

    private Reply about(String name, Connector connector, Call call, String action) {
        return switch (call.method() + " " + action) {
            case "GET status" -> Reply.ok(status(name, connector));
            case "PUT pause" -> become(connector, "PAUSED");
            case "PUT resume" -> become(connector, "RUNNING");
            case "DELETE " -> {
                connectors.remove(name);
                yield Reply.of(200, "{\"error\":null}");
            }
            case "GET offsets" ->
                Reply.of(
                        200,
                        "{\"name\":\"%s\",\"id\":\"lcc-1\",\"offsets\":[{\"partition\":{\"t\":\"a\"},\"offset\":{\"o\":7}}],\"metadata\":{}}"
                                .formatted(name));
            case "POST offsets/request" -> {
                offsetsType = call.json().path("type").asText();
                yield Reply.of(202, offsets(name));
            }
            case "GET offsets/request/status" ->
                Reply.of(
                        200,
                        "{\"request\":%s,\"status\":{\"phase\":\"APPLIED\",\"message\":\"\"},\"previous_offsets\":[]}"
                                .formatted(offsets(name)));
            default -> error(404, "no such request");
        };
    }

    private String offsets(String name) {
        return "{\"id\":\"lcc-1\",\"name\":\"%s\",\"offsets\":[],\"requested_at\":\"2026-01-01T00:00:00Z\",\"type\":\"%s\"}"
                .formatted(name, offsetsType);
    }

    private Reply put(String name, ObjectNode config) {
        connectors.put(name, new Connector(config.deepCopy(), new AtomicInteger(), new StringBuilder("PROVISIONING")));
        ObjectNode body = Json.object().put("name", name).put("type", "source");
        body.set("config", told(config));
        body.putArray("tasks").addObject().put("connector", name).put("task", 0);
        return Reply.ok(body);
    }

    private static Reply become(Connector connector, String state) {
        connector.state().replace(0, 20, state);
        return Reply.empty(202);
    }

    private Reply all() {
        ObjectNode all = Json.object();
        connectors.forEach((name, connector) -> {
            ObjectNode one = all.putObject(name);
            one.putObject("id").put("id", "lcc-" + name.hashCode()).put("id_type", "ID");
            one.putObject("info").put("name", name).set("config", told(connector.config()));
            one.set("status", status(name, connector));
        });
        return Reply.ok(all);
    }

    private ObjectNode status(String name, Connector connector) {
        if (connector.state().toString().equals("PROVISIONING")
                && connector.looks().incrementAndGet() > provisioning) {
            connector.state().replace(0, 20, "RUNNING");
        }
        String state = connector.state().toString();
        ObjectNode status = Json.object().put("name", name).put("type", "source");
        status.putObject("connector").put("state", state).put("worker_id", name).put("trace", "");
        ObjectNode task = status.putArray("tasks").addObject();
        task.put("id", 0).put("state", state).put("worker_id", name);
        task.put("msg", state.equals("FAILED") ? "no route to the database" : "");
        return status;
    }

    /** Secrets masked, and what the service adds. */
    private static ObjectNode told(ObjectNode config) {
        ObjectNode told = config.deepCopy();
        SECRETS.stream().filter(told::has).forEach(key -> told.put(key, "****************"));
        told.put("cloud.environment", "prod").put("cloud.provider", "aws");
        return told.put("kafka.endpoint", "SASL_SSL://pkc-1:9092").put("kafka.region", "eu-west-1");
    }

    private static Reply plugins() {
        return Reply.of(200, "[{\"class\":\"DatagenSource\",\"type\":\"source\",\"version\":\"0.1.0\"}]");
    }

    private static Reply validated(Call call) {
        return Reply.of(
                200,
                "{\"name\":\"%s\",\"groups\":[],\"error_count\":1,\"configs\":[{\"value\":{\"name\":\"tasks.max\",\"value\":\"0\",\"recommended_values\":[],\"errors\":[\"must be 1 or more\"],\"visible\":true}}]}"
                        .formatted(call.segments().get(call.segments().size() - 3)));
    }
}
