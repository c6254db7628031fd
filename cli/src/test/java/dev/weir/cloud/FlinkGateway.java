package dev.weir.cloud;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.adapter.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Apache Flink's SQL Gateway before a cluster: sessions forget their tables, jobs stay. */
final class FlinkGateway implements Api {
    private static final Pattern CREATE =
            Pattern.compile("CREATE (?:TABLE|VIEW) (IF NOT EXISTS )?(\\w+).*", Pattern.DOTALL);

    private record Operation(String status, String result) {}

    private record Job(String id, String name, String[] status) {}

    private final Map<String, TreeSet<String>> sessions = new TreeMap<>();
    private final List<Operation> operations = new ArrayList<>();
    private final List<Job> jobs = new ArrayList<>();
    private final List<String> statements = new ArrayList<>();
    private final TreeSet<Integer> looked = new TreeSet<>();

    synchronized List<String> statements() {
        return List.copyOf(statements);
    }

    synchronized List<String> running() {
        return jobs.stream()
                .filter(job -> job.status()[0].equals("RUNNING"))
                .map(Job::name)
                .toList();
    }

    synchronized void fail(String name) {
        jobs.stream().filter(job -> job.name().equals(name)).forEach(job -> job.status()[0] = "FAILED");
    }

    synchronized int openSessions() {
        return sessions.size();
    }

    @Override
    public Reply error(int status, String message) {
        return Reply.of(
                status,
                "{\"errors\":[\"Internal server error.\",\"<Exception on server side:\\na.B: x\\nCaused by: a.ValidationException: %s\\n\\tat a.B.c(B.java:1)\\n\"]}"
                        .formatted(message));
    }

    @Override
    public synchronized Optional<Reply> answer(Call call) {
        List<String> path = call.segments();
        if (!path.get(0).equals("v2")) {
            return Optional.empty();
        }
        if (path.size() == 2) {
            String handle = "s" + sessions.size();
            sessions.put(handle, new TreeSet<>());
            return Optional.of(Reply.ok(Json.object().put("sessionHandle", handle)));
        }
        String session = path.get(2);
        if (!sessions.containsKey(session)) {
            return Optional.of(error(404, "no such session"));
        }
        if (path.size() == 3) {
            sessions.remove(session);
            return Optional.of(Reply.ok(Json.object().put("status", "CLOSED")));
        }
        return Optional.of(path.get(3).equals("statements") ? execute(session, call) : operation(path));
    }

    private Reply execute(String session, Call call) {
        String sql = call.json().path("statement").asText();
        String name = call.json().path("executionConfig").path("pipeline.name").asText();
        if (!sql.equals("SHOW JOBS")) {
            statements.add(sql);
        }
        operations.add(
                outcome(sql, name, Optional.ofNullable(sessions.get(session)).orElseThrow()));
        return Reply.ok(Json.object().put("operationHandle", Integer.toString(operations.size() - 1)));
    }

    private Operation outcome(String sql, String name, TreeSet<String> tables) {
        Matcher create = CREATE.matcher(sql);
        if (create.matches() && !tables.add(create.group(2)) && create.group(1) == null) {
            return new Operation("ERROR", "Could not execute CreateTable: it exists");
        }
        if (sql.startsWith("INSERT")) {
            String target = sql.split("\\s+")[2];
            if (!tables.contains(target) || sql.contains("no_such_column")) {
                return new Operation(
                        "ERROR", "SQL validation failed. From line 2, column 8 to line 2, column 21: Object not found");
            }
            jobs.add(new Job("job" + jobs.size(), name, new String[] {"RUNNING"}));
        }
        if (sql.startsWith("STOP JOB")) {
            jobs.stream()
                    .filter(job -> sql.contains("'" + job.id() + "'"))
                    .forEach(job -> job.status()[0] = "CANCELED");
        }
        return new Operation("FINISHED", sql);
    }

    private Reply operation(List<String> path) {
        int number = Integer.parseInt(path.get(4));
        Operation operation = operations.get(number);
        return switch (path.get(path.size() - 1)) {
            case "close" -> Reply.ok(Json.object().put("status", "CLOSED"));
            case "status" -> Reply.ok(Json.object().put("status", unfinished(number) ? "RUNNING" : operation.status()));
            default -> result(operation, path.get(path.size() - 1));
        };
    }

    /** Jobs are begun some time after they are sent. */
    private boolean unfinished(int operation) {
        return operations.get(operation).result().startsWith("INSERT") && looked.add(operation);
    }

    /** Rows come one a page. */
    private Reply result(Operation operation, String token) {
        if (operation.status().equals("ERROR")) {
            return error(500, operation.result());
        }
        int page = Integer.parseInt(token);
        ObjectNode body = Json.object().put("resultType", page < jobs.size() ? "PAYLOAD" : "EOS");
        ArrayNode data = body.putObject("results").put("rowFormat", "JSON").putArray("data");
        if (page < jobs.size()) {
            Job job = jobs.get(page);
            ObjectNode row = data.addObject().put("kind", "INSERT");
            row.putArray("fields")
                    .add(job.id())
                    .add(job.name())
                    .add(job.status()[0])
                    .add("2026-01-01T00:00:00Z");
            body.put("nextResultUri", "/v2/next");
        }
        return Reply.ok(body);
    }
}
