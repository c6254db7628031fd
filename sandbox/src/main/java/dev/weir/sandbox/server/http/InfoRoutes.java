package dev.weir.sandbox.server.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.weir.sandbox.server.entity.Refusal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;

/** Who the server is and how it feels. */
final class InfoRoutes {
    /** The ksqlDB release whose REST contract is spoken here; clients decide by it what they may send. */
    private static final String VERSION = "7.9.0";

    private final Endpoints endpoints;
    private final Blocking blocking;

    InfoRoutes(Endpoints endpoints, Blocking blocking) {
        this.endpoints = endpoints;
        this.blocking = blocking;
    }

    void mount(Router router) {
        router.get("/")
                .handler(context -> context.response()
                        .setStatusCode(307)
                        .putHeader("location", "/info")
                        .end());
        router.get("/info").handler(blocking.handler(context -> this::info, Answers::json));
        router.get("/healthcheck").handler(blocking.handler(context -> this::health, Answers::json));
        router.get("/v1/metadata").handler(blocking.handler(context -> this::metadata, Answers::json));
        router.get("/v1/metadata/id").handler(blocking.handler(context -> this::clusterId, Answers::json));
        // Nodes tell each other of themselves with these; a sandbox is always one node, so they are off, as by default.
        router.get("/clusterStatus").handler(InfoRoutes::off);
        router.post("/heartbeat").handler(InfoRoutes::off);
        router.post("/lag")
                .handler(context ->
                        ErrorBodies.send(context, Refusal.generic(50000, "This server takes no reports of others.")));
    }

    /** Whether the process lives and serves: answered in every state. */
    static void mountLiveness(Router router) {
        router.get("/chc/ready").handler(context -> Answers.json(context, Map.of()));
        router.get("/chc/live").handler(context -> Answers.json(context, Map.of()));
    }

    private static void off(RoutingContext context) {
        context.response()
                .setStatusCode(404)
                .putHeader("content-type", Answers.JSON)
                .end();
    }

    private Map<String, Info> info() {
        return Map.of("KsqlServerInfo", new Info(VERSION, endpoints.clusterId(), endpoints.serviceId(), "RUNNING"));
    }

    private Healthcheck health() {
        Endpoints.Health health = endpoints.health();
        Details details =
                new Details(new Part(health.metastore()), new Part(health.kafka()), new Part(health.commandRunner()));
        boolean healthy = health.metastore() && health.kafka() && health.commandRunner();
        return new Healthcheck(healthy, details, "READY");
    }

    private ServerMetadata metadata() {
        return new ServerMetadata(VERSION, clusterId());
    }

    private ClusterId clusterId() {
        Clusters clusters = new Clusters(endpoints.clusterId(), endpoints.serviceId());
        return new ClusterId(new Scope(List.of(), clusters), "");
    }

    private record Info(String version, String kafkaClusterId, String ksqlServiceId, String serverStatus) {}

    private record Healthcheck(@JsonProperty("isHealthy") boolean healthy, Details details, String serverState) {}

    private record Details(Part metastore, Part kafka, Part commandRunner) {}

    private record Part(@JsonProperty("isHealthy") boolean healthy) {}

    private record ServerMetadata(String version, ClusterId clusterId) {}

    private record ClusterId(Scope scope, String id) {}

    private record Scope(List<String> path, Clusters clusters) {}

    private record Clusters(
            @JsonProperty("kafka-cluster") String kafka,
            @JsonProperty("ksql-cluster") String ksql) {}
}
