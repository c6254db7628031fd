package dev.weir.adapter.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.adapter.connect.ConnectAnswers;
import dev.weir.adapter.connect.Statuses;
import dev.weir.adapter.http.Answer;
import dev.weir.adapter.http.Json;
import dev.weir.adapter.http.Request;
import dev.weir.adapter.http.RestClient;
import dev.weir.adapter.http.Service;
import dev.weir.live.Observed;
import dev.weir.port.ConnectorOffset;
import dev.weir.port.ConnectorOperations;
import dev.weir.port.ConnectorOverview;
import dev.weir.port.ConnectorPlugin;
import dev.weir.port.ConnectorStatus;
import dev.weir.port.Deadline;
import dev.weir.port.Progress;
import dev.weir.target.ConfluentCloud;
import dev.weir.target.Timeouts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The fully managed and custom connectors of a Kafka cluster in Confluent Cloud, by its Connect API, version 1. Most changes are accepted first and
 * take effect minutes later.
 */
public final class CloudConnect implements ConnectorOperations, AutoCloseable {
    private static final String CONNECTORS = "connectors";
    private static final String PLUGINS = "connector-plugins";
    private static final String OFFSETS = "offsets";

    private final RestClient client;
    private final CloudFailures failures;
    private final ConfluentCloud cloud;
    private final CustomPlugins customPlugins;
    private final Duration patience;
    private final Duration pause;

    /** @param pause between two looks at something that is waited for */
    public CloudConnect(ConfluentCloud cloud, Timeouts timeouts, Duration pause) {
        this.client = new RestClient(Service.CONFLUENT_CLOUD, cloud.api(), timeouts);
        this.failures = new CloudFailures(client.failures());
        this.cloud = cloud;
        this.customPlugins = new CustomPlugins(client, failures);
        this.patience = timeouts.step();
        this.pause = pause;
    }

    @Override
    public List<Observed.Connector> list() {
        return ConnectAnswers.observed(expanded());
    }

    @Override
    public List<ConnectorOverview> overviews() {
        return ConnectAnswers.overviews(expanded());
    }

    private JsonNode expanded() {
        return read(Request.get(path(CONNECTORS)).query("expand=info,status,id"));
    }

    @Override
    public Optional<Observed.Connector> find(String name) {
        Answer answer = client.send(Request.get(path(CONNECTORS, name)));
        return answer.status() == 404
                ? Optional.empty()
                : Optional.of(ConnectAnswers.observed(name, failures.body(answer), ""));
    }

    @Override
    public Optional<ConnectorStatus> status(String name) {
        Answer answer = client.send(Request.get(path(CONNECTORS, name, "status")));
        return answer.status() == 404 ? Optional.empty() : Optional.of(Statuses.of(failures.body(answer)));
    }

    @Override
    public void put(String name, SortedMap<String, String> config) {
        SortedMap<String, String> complete = new TreeMap<>(config);
        complete.put("name", name);
        cloud.identity().ifPresent(identity -> KafkaAuthentication.add(identity, complete));
        act(Request.put(ConnectAnswers.body(complete), path(CONNECTORS, name, "config")));
    }

    /** Returns when it is gone, so that another one may have its name. */
    @Override
    public void delete(String name) {
        Answer answer = client.send(Request.delete(path(CONNECTORS, name)));
        if (answer.status() == 404) {
            return;
        }
        JsonNode error = failures.body(answer).path("error");
        if (!error.isNull() && !error.isMissingNode()) {
            throw failures.refused("The connector `" + name + "` isn't deleted: "
                    + error.path("message").asText(error.toString()));
        }
        Deadline deadline = Deadline.in(patience);
        while (!deadline.isOver()
                && status(name).filter(left -> !left.state().equals("DELETED")).isPresent()) {
            deadline.sleep(pause);
        }
    }

    @Override
    public void pause(String name) {
        act(Request.put(path(CONNECTORS, name, "pause")));
    }

    @Override
    public void resume(String name) {
        act(Request.put(path(CONNECTORS, name, "resume")));
    }

    @Override
    public void stop(String name) {
        throw failures.refused(
                "Confluent Cloud can't stop a connector. `weir connector pause " + name + "` lets it rest.");
    }

    /** Confluent Cloud restarts a connector as a whole. */
    @Override
    public void restart(String name, boolean onlyFailed) {
        if (!onlyFailed || status(name).filter(ConnectorStatus::failed).isPresent()) {
            act(Request.post(path(CONNECTORS, name, "restart")));
        }
    }

    @Override
    public List<ConnectorOffset> offsets(String name) {
        return ConnectAnswers.offsets(read(Request.get(path(CONNECTORS, name, OFFSETS))));
    }

    @Override
    public void setOffsets(String name, List<ConnectorOffset> offsets, Progress progress) {
        ObjectNode body = Json.object().put("type", "PATCH");
        body.set(OFFSETS, ConnectAnswers.array(offsets));
        changeOffsets(name, body, progress);
    }

    @Override
    public void resetOffsets(String name, Progress progress) {
        changeOffsets(name, Json.object().put("type", "DELETE"), progress);
    }

    /** A request that is accepted first, validated and carried out later. */
    private void changeOffsets(String name, ObjectNode body, Progress progress) {
        act(Request.post(body, path(CONNECTORS, name, OFFSETS, "request")));
        Deadline deadline = Deadline.in(patience);
        while (true) {
            JsonNode status = read(Request.get(path(CONNECTORS, name, OFFSETS, "request", "status")))
                    .path("status");
            String phase = status.path("phase").asText();
            if (phase.equals("APPLIED")) {
                return;
            }
            if (phase.equals("FAILED") || deadline.isOver()) {
                throw failures.refused("The offsets of the connector `" + name + "` aren't changed (" + phase + "): "
                        + status.path("message").asText("no reason given"));
            }
            progress.still("waiting for Confluent Cloud to change the offsets (" + phase + ")");
            deadline.sleep(pause);
        }
    }

    /** Custom plugins are shown with their id in place of a version. */
    @Override
    public List<ConnectorPlugin> plugins() {
        List<ConnectorPlugin> all = new ArrayList<>(ConnectAnswers.plugins(read(Request.get(path(PLUGINS)))));
        customPlugins.list().forEach(custom -> all.add(custom.asPlugin()));
        all.sort(Comparator.comparing(ConnectorPlugin::className).thenComparing(ConnectorPlugin::version));
        return all;
    }

    @Override
    public SortedMap<String, String> validate(String className, SortedMap<String, String> config) {
        return ConnectAnswers.complaints(
                read(Request.put(ConnectAnswers.body(config), path(PLUGINS, className, "config", "validate"))));
    }

    /** The plugins of custom connectors, such as Ably's. */
    public CustomPlugins customPlugins() {
        return customPlugins;
    }

    @Override
    public void close() {
        client.close();
    }

    private String[] path(String... rest) {
        List<String> path = new ArrayList<>(
                List.of("connect", "v1", "environments", cloud.environment(), "clusters", cloud.cluster()));
        path.addAll(List.of(rest));
        return path.toArray(String[]::new);
    }

    private JsonNode read(Request request) {
        return failures.body(client.send(request));
    }

    private void act(Request request) {
        failures.check(client.send(request));
    }
}
