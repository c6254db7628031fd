package dev.weir.adapter.ksqldb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.adapter.http.RestClient;
import dev.weir.adapter.http.Service;
import dev.weir.health.QueryLook;
import dev.weir.live.Observed;
import dev.weir.live.ServerInfo;
import dev.weir.model.ResourceId;
import dev.weir.port.Progress;
import dev.weir.port.StatementAnswer;
import dev.weir.port.StatementServer;
import dev.weir.port.StatementTrial;
import dev.weir.port.TrialAnswer;
import dev.weir.port.TrialRequest;
import dev.weir.target.Endpoint;
import dev.weir.target.FailureKind;
import dev.weir.target.ServerException;
import dev.weir.target.Timeouts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A real ksqlDB server, or anything that speaks its REST API. */
public final class KsqlDb implements StatementServer, StatementTrial, AutoCloseable {
    private static final Duration POLL_INTERVAL = Duration.ofMillis(500);

    /** One request for all kinds: a request an object would take minutes on a large cluster. */
    private static final String EVERYTHING = "LIST STREAMS EXTENDED; LIST TABLES EXTENDED; SHOW QUERIES; SHOW TYPES;";

    private static final String COMMIT_INTERVAL = "ksql.streams.commit.interval.ms";

    private final KsqlRest rest;
    private final StatementLane lane;

    public KsqlDb(Endpoint endpoint, Timeouts timeouts) {
        this(endpoint, timeouts, POLL_INTERVAL);
    }

    /** @param pollInterval between two questions for the status of a statement that isn't executed yet */
    KsqlDb(Endpoint endpoint, Timeouts timeouts, Duration pollInterval) {
        this.rest = new KsqlRest(new RestClient(Service.KSQLDB, endpoint, timeouts));
        this.lane = new StatementLane(rest, timeouts.step(), pollInterval);
    }

    @Override
    public ServerInfo info() {
        JsonNode info = rest.info().path("KsqlServerInfo");
        if (!info.path("version").isTextual()) {
            throw rest.failures().unreadable("ksqlDB version");
        }
        return new ServerInfo(
                info.path("version").asText(), info.path("ksqlServiceId").asText());
    }

    public Health health() {
        JsonNode health = rest.healthcheck();
        JsonNode details = health.path("details");
        return new Health(
                health.path("isHealthy").asBoolean(),
                healthy(details, "metastore"),
                healthy(details, "kafka"),
                healthy(details, "commandRunner"));
    }

    @Override
    public StatementAnswer run(String statement, SortedMap<String, String> properties, Progress progress) {
        return lane.run(statement, properties, progress);
    }

    @Override
    public TrialAnswer judge(TrialRequest request) {
        return rest.judge(request);
    }

    @Override
    public List<Observed> objects() {
        return observed(EVERYTHING);
    }

    @Override
    public List<Observed.Topic> topics() {
        return observed("SHOW ALL TOPICS;").stream()
                .filter(Observed.Topic.class::isInstance)
                .map(Observed.Topic.class::cast)
                .toList();
    }

    @Override
    public Optional<Observed> find(ResourceId id) {
        List<Observed> candidates = switch (id.kind()) {
            case STREAM, TABLE -> observed(describe(id.name()));
            case QUERY -> observed("SHOW QUERIES;");
            case TYPE -> observed("SHOW TYPES;");
            case TOPIC, SCHEMA, DATA, CONNECTOR, ROW, FLINK, TABLEFLOW -> List.of();
        };
        return candidates.stream().filter(found -> found.id().equals(id)).findFirst();
    }

    @Override
    public List<String> columns(String source) {
        return describe(source).stream()
                .flatMap(entity -> Descriptions.columns(entity).stream())
                .toList();
    }

    /** The names of all functions that statements may call, in upper case. */
    public SortedSet<String> functions() {
        SortedSet<String> names = new TreeSet<>();
        look("LIST FUNCTIONS;", Map.of())
                .forEach(entity -> entity.path("functions")
                        .forEach(function ->
                                names.add(function.path("name").asText().toUpperCase(Locale.ROOT))));
        return names;
    }

    /** What the server says of running queries. Those that have ended since somebody asked for their ids are left out. */
    public List<QueryLook> explain(Collection<String> queryIds) {
        if (queryIds.isEmpty()) {
            return List.of();
        }
        try {
            return QueryLooks.of(look(explanation(queryIds), Map.of()));
        } catch (ServerException e) {
            if (e.kind() != FailureKind.REFUSED) {
                throw e;
            }
            return queryIds.size() == 1
                    ? List.of()
                    : queryIds.stream()
                            .flatMap(id -> explain(List.of(id)).stream())
                            .toList();
        }
    }

    private static String explanation(Collection<String> queryIds) {
        return queryIds.stream().map(id -> "EXPLAIN " + Quoted.name(id) + ";").collect(Collectors.joining(" "));
    }

    /** The properties with which running queries were started, by query id: one question for all of them. */
    public SortedMap<String, SortedMap<String, String>> queryProperties() {
        SortedMap<String, SortedMap<String, String>> found = new TreeMap<>();
        for (JsonNode entity : look("SHOW QUERIES EXTENDED;", Map.of())) {
            for (JsonNode query : entity.path("queryDescriptions")) {
                SortedMap<String, String> properties = new TreeMap<>();
                query.path("overriddenProperties")
                        .properties()
                        .forEach(property -> properties.put(
                                property.getKey(), property.getValue().asText()));
                found.put(query.path("id").asText(), properties);
            }
        }
        return found;
    }

    @Override
    public Duration commitInterval() {
        return look("SHOW PROPERTIES;", Map.of()).stream()
                .flatMap(
                        entity -> StreamSupport.stream(entity.path("properties").spliterator(), false))
                .filter(property -> property.path("name").asText().equals(COMMIT_INTERVAL))
                .map(property -> Duration.ofMillis(property.path("value").asLong(2000)))
                .findFirst()
                .orElseGet(StatementServer.super::commitInterval);
    }

    /** Runs a push or pull query; closing the rows ends it on the server. */
    public RowStream query(String sql, Map<String, String> properties) {
        return new RowStream(rest.queryStream(sql, properties), rest.failures());
    }

    /** Runs a PRINT statement; closing the lines ends it on the server. */
    public LineStream print(String statement) {
        return new LineStream(rest.print(statement));
    }

    /** Runs statements that only look, such as SHOW or EXPLAIN, and gives the server's entities as they are. */
    public List<JsonNode> look(String statements, Map<String, String> properties) {
        List<JsonNode> entities = new ArrayList<>();
        rest.look(statements, properties).forEach(entities::add);
        return entities;
    }

    @Override
    public void close() {
        rest.close();
    }

    private static boolean healthy(JsonNode details, String part) {
        return details.path(part).path("isHealthy").asBoolean();
    }

    /** The statement is well-formed, so the only reason to refuse it is that there is no such source. */
    private List<JsonNode> describe(String name) {
        try {
            return look("DESCRIBE " + Quoted.name(name) + ";", Map.of());
        } catch (ServerException e) {
            if (e.kind() == FailureKind.REFUSED) {
                return List.of();
            }
            throw e;
        }
    }

    private List<Observed> observed(String statements) {
        return observed(look(statements, Map.of()));
    }

    private static List<Observed> observed(List<JsonNode> entities) {
        return entities.stream()
                .flatMap(entity -> Descriptions.of(entity).stream())
                .toList();
    }
}
