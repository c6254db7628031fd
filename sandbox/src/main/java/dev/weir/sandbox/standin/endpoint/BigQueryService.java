package dev.weir.sandbox.standin.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * {@code tables.insert} and {@code tabledata.insertAll} of BigQuery's REST API. A table that nobody has created here counts as one that its owner has
 * created, and takes every row; one that was created has columns, and refuses rows with others.
 */
final class BigQueryService implements HttpHandler {
    private static final Pattern TABLE = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{Pc}\\p{Pd} ]{1,1024}(\\$\\d{4,10})?");
    private static final int TABLES_PATH = 7;
    private static final int INSERT_PATH = 9;

    private final SinkFiles files;
    private final Map<String, Columns> tables = new ConcurrentHashMap<>();

    BigQueryService(SinkFiles files) {
        this.files = files;
    }

    /** The paths are {@code bigquery/v2/projects/P/datasets/D/tables} and {@code …/tables/T/insertAll}. */
    @Override
    public void handle(HttpExchange http) throws IOException {
        Exchange exchange = new Exchange(http);
        List<String> path = exchange.path();
        if (exchange.isPost() && path.size() == TABLES_PATH && path.get(6).equals("tables")) {
            create(exchange, path.get(3) + "." + path.get(5) + ".");
        } else if (exchange.isPost()
                && path.size() == INSERT_PATH
                && path.get(8).equals("insertAll")) {
            insert(exchange, path.get(3) + "." + path.get(5) + ".", path.get(7));
        } else {
            refuse(exchange, 404, "notFound", "There is no such method here");
        }
    }

    private void create(Exchange exchange, String dataset) throws IOException {
        JsonNode table = exchange.body();
        String name = table.path("tableReference").path("tableId").asText();
        if (!TABLE.matcher(name).matches()) {
            refuse(exchange, 400, "invalid", "Invalid table ID \"" + name + "\"");
        } else if (tables.putIfAbsent(dataset + name, Columns.of(table.path("schema"))) != null) {
            refuse(exchange, 409, "duplicate", "Already Exists: Table " + dataset + name);
        } else {
            exchange.answer(200, table);
        }
    }

    private void insert(Exchange exchange, String dataset, String name) throws IOException {
        if (!TABLE.matcher(name).matches()) {
            refuse(exchange, 400, "invalid", "Invalid table ID \"" + name + "\"");
            return;
        }
        String table = dataset + name.replaceFirst("\\$.*", "");
        JsonNode rows = exchange.body().path("rows");
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("kind", "bigquery#tableDataInsertAllResponse");
        List<String> problems = new ArrayList<>();
        Columns columns = tables.getOrDefault(table, Columns.ANY);
        rows.forEach(row -> problems.add(columns.problem(row.path("json"))));
        if (problems.stream().allMatch(String::isEmpty)) {
            files.append(exchange.connector(), arrived(table, rows));
        } else {
            tell(answer, problems);
        }
        exchange.answer(200, answer);
    }

    /** One bad row stops the whole request. */
    private static void tell(ObjectNode answer, List<String> problems) {
        for (int index = 0; index < problems.size(); index++) {
            String problem = problems.get(index);
            ObjectNode errors = answer.withArray("insertErrors").addObject().put("index", index);
            errors.putArray("errors")
                    .addObject()
                    .put("reason", problem.isEmpty() ? "stopped" : "invalid")
                    .put("message", problem);
        }
    }

    private static List<SinkRow> arrived(String table, JsonNode rows) {
        String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        List<SinkRow> arrived = new ArrayList<>();
        rows.forEach(
                row -> arrived.add(new SinkRow(now, table, row.path("insertId").asText(""), row.path("json"))));
        return arrived;
    }

    private static void refuse(Exchange exchange, int status, String reason, String message) throws IOException {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ObjectNode error = answer.putObject("error").put("code", status).put("message", message);
        error.putArray("errors").addObject().put("reason", reason).put("message", message);
        exchange.answer(status, answer);
    }
}
