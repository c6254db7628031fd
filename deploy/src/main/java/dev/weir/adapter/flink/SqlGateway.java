package dev.weir.adapter.flink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.adapter.http.Json;
import dev.weir.adapter.http.RestClient;
import dev.weir.adapter.http.Service;
import dev.weir.flink.FlinkFacts;
import dev.weir.live.Observed;
import dev.weir.model.Resource.FlinkStatement;
import dev.weir.port.FlinkServer;
import dev.weir.target.FlinkPlace;
import dev.weir.target.Timeouts;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Apache Flink's SQL Gateway, by its REST API, version 2. One session holds the tables for as long as this adapter is open; jobs outlive it, and are known by
 * the name that {@code pipeline.name} gives them.
 */
public final class SqlGateway implements FlinkServer, AutoCloseable {
    private final RestClient client;
    private final GatewaySession session;
    private final Map<String, FlinkStatement> definitions = new LinkedHashMap<>();
    private final Map<String, Observed.FlinkStatement> finished = new LinkedHashMap<>();
    private final Set<String> deleted = new LinkedHashSet<>();
    private boolean defined;

    /** @param pause between two looks at an operation */
    public SqlGateway(FlinkPlace.Gateway place, Timeouts timeouts, Duration pause) {
        this.client = new RestClient(Service.FLINK_GATEWAY, place.endpoint(), timeouts);
        this.session = new GatewaySession(client, place, timeouts.step(), pause);
    }

    @Override
    public synchronized void define(List<FlinkStatement> statements) {
        statements.forEach(statement -> definitions.putIfAbsent(statement.name(), statement));
    }

    /** The newest job of each name. */
    @Override
    public synchronized List<Observed.FlinkStatement> list() {
        return List.copyOf(jobs().values());
    }

    /** A job, or a definition that this session has carried out. */
    @Override
    public synchronized Optional<Observed.FlinkStatement> find(String name) {
        return Optional.ofNullable(finished.get(name)).or(() -> Optional.ofNullable(jobs().get(name)));
    }

    /** Returns when the gateway has carried it out; a job only has begun then. */
    @Override
    public synchronized void submit(FlinkStatement statement, String sql) {
        define();
        deleted.remove(statement.name());
        boolean job = FlinkFacts.startsJob(sql);
        ObjectNode config = Json.object();
        statement.properties().forEach(config::put);
        config.put("pipeline.name", statement.name());
        Optional<String> failure = session.tried(sql, config);
        if (failure.isPresent() || !job) {
            String phase = failure.isPresent() ? "FAILED" : "COMPLETED";
            finished.put(statement.name(), new Observed.FlinkStatement(statement.name(), phase, failure.orElse("")));
        }
    }

    /** The tables and views that other runs have made; those that this session knows already are left as they are. */
    private void define() {
        if (!defined) {
            defined = true;
            for (FlinkStatement each : definitions.values()) {
                ObjectNode config = Json.object();
                each.properties().forEach(config::put);
                session.run(FlinkFacts.ifNotExists(each.text()), config);
            }
        }
    }

    @Override
    public synchronized void delete(String name) {
        finished.remove(name);
        deleted.add(name);
        for (JsonNode job : session.rows("SHOW JOBS")) {
            if (job.path(1).asText().equals(name) && phase(job).equals("RUNNING")) {
                session.run("STOP JOB '" + job.path(0).asText().replace("'", "''") + "'", Json.object());
            }
        }
    }

    @Override
    public synchronized void close() {
        session.close();
        client.close();
    }

    /** Jobs that have ended stay in the cluster's list for a while; they only count where no other one of the name is up. */
    private Map<String, Observed.FlinkStatement> jobs() {
        Map<String, Observed.FlinkStatement> jobs = new LinkedHashMap<>();
        for (JsonNode job : session.rows("SHOW JOBS")) {
            String name = job.path(1).asText();
            String phase = phase(job);
            boolean up = phase.equals("RUNNING") || phase.equals("STOPPING") || phase.equals("FAILING");
            if (up) {
                jobs.put(name, observed(job));
            } else if (!phase.isEmpty() && !deleted.contains(name)) {
                jobs.putIfAbsent(name, observed(job));
            }
        }
        return jobs;
    }

    private static Observed.FlinkStatement observed(JsonNode job) {
        String detail = "its job " + job.path(0).asText() + " is " + job.path(2).asText();
        return new Observed.FlinkStatement(job.path(1).asText(), phase(job), detail);
    }

    /** In Confluent Cloud's words; empty for jobs that somebody cancelled, which are as good as gone. */
    private static String phase(JsonNode job) {
        return switch (job.path(2).asText()) {
            case "INITIALIZING", "CREATED", "RUNNING", "RESTARTING", "SUSPENDED", "RECONCILING" -> "RUNNING";
            case "CANCELLING" -> "STOPPING";
            case "FAILING" -> "FAILING";
            case "FAILED" -> "FAILED";
            case "FINISHED" -> "COMPLETED";
            default -> "";
        };
    }
}
