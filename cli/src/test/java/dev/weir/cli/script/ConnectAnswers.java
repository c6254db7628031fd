package dev.weir.cli.script;

import java.util.List;
import java.util.Map;

/** What a Kafka Connect with three connectors answers: one runs, one has a failed task, one is paused. */
final class ConnectAnswers {
    private static final String CONNECTOR =
            "\"%s\":{\"info\":{\"name\":\"%1$s\",\"type\":\"%s\",\"config\":{\"name\":\"%1$s\",\"connector.class\":\"%s\"}},"
                    + "\"status\":{\"name\":\"%1$s\",\"type\":\"%2$s\",\"connector\":{\"state\":\"%s\",\"worker_id\":\"w1:8083\"},\"tasks\":[%s]}}";

    private static final String TASK = "{\"id\":%d,\"state\":\"%s\",\"worker_id\":\"w1:8083\",\"trace\":\"%s\"}";

    private static final String TRACE = "org.apache.kafka.connect.errors.ConnectException: The task can't go on\\n"
            + "\\tat a.B.c(B.java:1)\\nCaused by: java.net.ConnectException: Connection refused\\n\\tat d.E.f(E.java:2)";

    private static final String ALL = "{"
            + String.join(
                    ",",
                    CONNECTOR.formatted(
                            "debezium-customers",
                            "source",
                            "io.debezium.connector.mysql.MySqlConnector",
                            "RUNNING",
                            TASK.formatted(0, "RUNNING", "")),
                    CONNECTOR.formatted(
                            "debezium-orders",
                            "source",
                            "io.debezium.connector.mysql.MySqlConnector",
                            "RUNNING",
                            TASK.formatted(0, "FAILED", TRACE)),
                    CONNECTOR.formatted(
                            "search",
                            "sink",
                            "io.confluent.connect.elasticsearch.ElasticsearchSinkConnector",
                            "PAUSED",
                            TASK.formatted(0, "PAUSED", "") + "," + TASK.formatted(1, "PAUSED", "")))
            + "}";

    private static final Map<String, String> BODIES = Map.of(
            "GET /connectors?expand=info&expand=status", ALL,
            "GET /connector-plugins", "[{\"class\":\"a.B\",\"type\":\"sink\",\"version\":\"1.0\"}]",
            "GET /connectors/debezium-customers/offsets",
                    "{\"offsets\":[{\"partition\":{\"server\":\"shop\"},\"offset\":{\"file\":\"binlog.7\",\"pos\":4}}]}",
            "GET /connectors/search/offsets", "{\"offsets\":[]}");

    private static final List<String> DONE = List.of(
            "PUT /connectors/debezium-customers/pause",
            "PUT /connectors/debezium-orders/pause",
            "PUT /connectors/search/resume",
            "PUT /connectors/search/stop",
            "POST /connectors/debezium-orders/restart?includeTasks=true&onlyFailed=true",
            "DELETE /connectors/search/offsets",
            "PATCH /connectors/search/offsets");

    private ConnectAnswers() {}

    /** @param request a request's first line */
    static byte[] to(String request) {
        String call = request.substring(0, Math.max(0, request.lastIndexOf(' ')));
        if (BODIES.containsKey(call)) {
            return TestServer.http("200 OK", "application/json", BODIES.get(call));
        }
        if (DONE.contains(call)) {
            return TestServer.http("202 Accepted", "application/json", "");
        }
        return TestServer.http(
                "500 Server Error", "application/json", "{\"error_code\":500,\"message\":\"Request timed out\"}");
    }
}
