package dev.weir.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.adapter.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The SQL API of Confluent Cloud: statements that are pending for a while, jobs that run until they are deleted, and tables that are topics. */
final class CloudStatements implements Api {
    static final String ORGANIZATION = "9bb441c4-edef-46ac-8a41-c49e44a3fd9a";
    private static final String ROOT = "/sql/v1/organizations/" + ORGANIZATION + "/environments/env-1/statements";
    private static final int PAGE = 2;

    private static final class Statement {
        private final JsonNode spec;
        private String phase;
        private String detail = "";
        private int looks;

        private Statement(JsonNode spec, String phase) {
            this.spec = spec;
            this.phase = phase;
        }
    }

    private final Map<String, Statement> statements = new TreeMap<>();
    private final RestTopics tables;
    private final List<String> created = new ArrayList<>();
    private final int pending;

    /**
     * @param tables the cluster's topics
     * @param pending how many looks at a statement find it unfinished
     */
    CloudStatements(RestTopics tables, int pending) {
        this.tables = tables;
        this.pending = pending;
    }

    synchronized JsonNode spec(String name) {
        return Optional.ofNullable(statements.get(name)).orElseThrow().spec;
    }

    synchronized List<String> names() {
        return List.copyOf(statements.keySet());
    }

    /** All texts that were ever sent, in order. */
    synchronized List<String> created() {
        return List.copyOf(created);
    }

    synchronized void phase(String name, String phase, String detail) {
        Statement statement = Optional.ofNullable(statements.get(name)).orElseThrow();
        statement.phase = phase;
        statement.detail = detail;
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
            return Optional.of(call.method().equals("GET") ? list(call.query()) : create(call.json()));
        }
        String name = call.last();
        if (!statements.containsKey(name)) {
            return Optional.of(error(404, "no such statement"));
        }
        if (call.method().equals("DELETE")) {
            statements.remove(name);
            return Optional.of(Reply.empty(202));
        }
        return Optional.of(Reply.ok(described(name, true)));
    }

    private Reply create(JsonNode body) {
        String name = body.path("name").asText();
        if (statements.containsKey(name)) {
            return error(409, "the name is taken");
        }
        String sql = body.path("spec").path("statement").asText();
        created.add(sql);
        Statement statement = new Statement(body.path("spec"), outcome(sql));
        if (sql.contains("no_such_column")) {
            statement.detail =
                    "SQL validation failed. Error from line 2, column 8 to line 2, column 21: Column 'no_such_column' not found";
            statement.phase = "FAILED";
        }
        statements.put(name, statement);
        return Reply.of(201, described(name, false));
    }

    private String outcome(String sql) {
        String table = sql.replaceAll("(?is)^.*?\\b(TABLE|VIEW)( IF (NOT )?EXISTS)? `?([A-Za-z0-9_]+).*", "$4");
        if (sql.startsWith("DROP")) {
            tables.vanish(table);
        } else if (sql.startsWith("CREATE TABLE")) {
            tables.appear(table);
        }
        return sql.startsWith("INSERT") || sql.contains(" AS SELECT") && sql.startsWith("CREATE TABLE")
                ? "RUNNING"
                : "COMPLETED";
    }

    private Reply list(String query) {
        List<String> names = names();
        int from = query.contains("page_token=") ? Integer.parseInt(query.replaceAll(".*page_token=", "")) : 0;
        ObjectNode list = Json.object().put("api_version", "sql/v1").put("kind", "StatementList");
        ObjectNode metadata = list.putObject("metadata");
        names.stream()
                .skip(from)
                .limit(PAGE)
                .forEach(name -> list.withArray("data").add(described(name, false)));
        list.withArray("data");
        if (from + PAGE < names.size()) {
            metadata.put("next", "https://flink.example" + ROOT + "?page_token=" + (from + PAGE));
        }
        return Reply.ok(list);
    }

    private ObjectNode described(String name, boolean look) {
        Statement statement = Optional.ofNullable(statements.get(name)).orElseThrow();
        statement.looks += look ? 1 : 0;
        ObjectNode node = Json.object().put("api_version", "sql/v1").put("kind", "Statement");
        node.putObject("metadata").put("self", "https://flink.example" + ROOT + "/" + name);
        node.put("name", name).put("organization_id", ORGANIZATION).put("environment_id", "env-1");
        // The description asks for this member, and doesn't say what it is.
        node.set("spec", ((ObjectNode) statement.spec.deepCopy()).put("statement_name", name));
        boolean ready = statement.looks > pending || statement.phase.equals("FAILED");
        node.putObject("status")
                .put("phase", ready ? statement.phase : "PENDING")
                .put("detail", statement.detail);
        return node;
    }
}
