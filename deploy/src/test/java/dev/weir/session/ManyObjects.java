package dev.weir.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.weir.adapter.http.Json;
import dev.weir.target.Endpoint;
import dev.weir.target.LedgerPlace;
import dev.weir.target.Target;
import dev.weir.target.Timeouts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Servers full of objects, all of a pipeline that wants them as they are: streams with their topics, connectors, subjects. */
final class ManyObjects implements AutoCloseable {
    static final int STREAMS = 200;
    static final int CONNECTORS = 50;
    static final int SUBJECTS = 50;

    /** Every stream has a topic. */
    static final int ALL = 2 * STREAMS + CONNECTORS + SUBJECTS;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final List<String> requests = new CopyOnWriteArrayList<>();

    static {
        // Otherwise each answer waits for the client to acknowledge its head.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    ManyObjects() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 50);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    Target target(Path ledger) {
        Endpoint endpoint =
                Endpoint.anonymous("http://127.0.0.1:" + server.getAddress().getPort());
        return new Target(
                "many",
                endpoint,
                Optional.empty(),
                Optional.empty(),
                Optional.of(endpoint),
                Optional.empty(),
                Optional.of(endpoint),
                Optional.empty(),
                new LedgerPlace.Directory(ledger),
                false,
                Timeouts.STANDARD);
    }

    static String statement(int number) {
        return "CREATE STREAM S" + number + " (ID STRING KEY, N INTEGER) WITH (KAFKA_TOPIC='t" + number
                + "', VALUE_FORMAT='JSON');";
    }

    static String schema(int number) {
        return "{\"type\":\"record\",\"name\":\"R" + number + "\",\"fields\":[{\"name\":\"f\",\"type\":\"int\"}]}";
    }

    /** What was asked since this was last called: method and path, statements in place of the path. */
    List<String> requests() {
        List<String> all = List.copyOf(requests);
        requests.clear();
        return all;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String asked = path;
            if (path.equals("/ksql")) {
                asked = Json.read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
                        .orElseThrow()
                        .path("ksql")
                        .asText();
            }
            requests.add(exchange.getRequestMethod() + " " + asked);
            JsonNode answer = answer(path, asked);
            byte[] body = Json.write(answer).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.has("error_code") ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static JsonNode answer(String path, String asked) {
        return switch (path.split("/")[1]) {
            case "info" -> {
                ObjectNode info = Json.object();
                info.putObject("KsqlServerInfo").put("version", "7.9.0").put("ksqlServiceId", "many_");
                yield info;
            }
            case "ksql" -> ksql(asked);
            case "connectors" -> path.endsWith("/connectors") ? connectors() : connector(number(path.split("/")[2]));
            case "schemas" -> subjects();
            case "subjects" -> subject(number(path.split("/")[2]));
            default -> Json.object().put("error_code", 404).put("message", "not found");
        };
    }

    private static JsonNode ksql(String statements) {
        ArrayNode entities = Json.array();
        for (String statement : statements.split(";")) {
            String text = statement.strip();
            if (text.startsWith("LIST STREAMS")) {
                ArrayNode all =
                        entities.addObject().put("@type", "source_descriptions").putArray("sourceDescriptions");
                IntStream.range(0, STREAMS).forEach(i -> all.add(stream(i)));
            } else if (text.startsWith("DESCRIBE")) {
                entities.addObject().put("@type", "sourceDescription").set("sourceDescription", stream(number(text)));
            } else if (text.endsWith("TOPICS")) {
                ArrayNode all =
                        entities.addObject().put("@type", "kafka_topics").putArray("topics");
                IntStream.range(0, STREAMS)
                        .forEach(i -> all.addObject()
                                .put("name", "t" + i)
                                .putArray("replicaInfo")
                                .add(1));
            }
        }
        return entities;
    }

    private static ObjectNode stream(int number) {
        ObjectNode stream = Json.object()
                .put("name", "S" + number)
                .put("type", "STREAM")
                .put("topic", "t" + number)
                .put("statement", statement(number));
        ArrayNode fields = stream.putArray("fields");
        fields.addObject().put("name", "ID").put("type", "KEY");
        fields.addObject().put("name", "N");
        return stream;
    }

    private static JsonNode connectors() {
        ObjectNode all = Json.object();
        IntStream.range(0, CONNECTORS).forEach(i -> {
            ObjectNode connector = all.putObject("c" + i);
            connector.set("info", connector(i));
            connector.putObject("status").putObject("connector").put("state", "RUNNING");
        });
        return all;
    }

    private static ObjectNode connector(int number) {
        ObjectNode info = Json.object().put("name", "c" + number);
        info.putObject("config").put("connector.class", "com.example.Feed").put("number", Integer.toString(number));
        return info;
    }

    private static JsonNode subjects() {
        ArrayNode all = Json.array();
        IntStream.range(0, SUBJECTS).forEach(i -> all.add(subject(i)));
        return all;
    }

    private static ObjectNode subject(int number) {
        return Json.object()
                .put("subject", "s" + number + "-value")
                .put("version", 1)
                .put("id", number)
                .put("schema", schema(number));
    }

    private static int number(String text) {
        return Integer.parseInt(text.replaceAll("\\D", ""));
    }
}
