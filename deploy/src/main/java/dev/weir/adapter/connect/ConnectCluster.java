package dev.weir.adapter.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.adapter.http.Answer;
import dev.weir.adapter.http.Json;
import dev.weir.adapter.http.Request;
import dev.weir.adapter.http.RestClient;
import dev.weir.adapter.http.Service;
import dev.weir.live.Observed;
import dev.weir.port.ConnectorStatus;
import dev.weir.port.Connectors;
import dev.weir.port.Deadline;
import dev.weir.target.Endpoint;
import dev.weir.target.Timeouts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A Kafka Connect cluster, by its REST API. */
public final class ConnectCluster implements Connectors, AutoCloseable {
    private static final String CONNECTORS = "connectors";

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final RestClient client;
    private final Duration patience;
    private final ConnectFailures failures;

    public ConnectCluster(Endpoint endpoint, Timeouts timeouts) {
        this.client = new RestClient(Service.CONNECT, endpoint, timeouts);
        this.patience = timeouts.request();
        this.failures = new ConnectFailures(client.failures());
    }

    @Override
    public List<Observed.Connector> list() {
        JsonNode all = read(Request.get(CONNECTORS).query("expand=info&expand=status"));
        List<Observed.Connector> found = new ArrayList<>();
        all.properties().forEach(entry -> found.add(observed(entry.getKey(), entry.getValue())));
        found.sort(Comparator.comparing(Observed.Connector::name));
        return found;
    }

    @Override
    public Optional<ConnectorStatus> status(String name) {
        Answer answer = client.send(Request.get(CONNECTORS, name, "status"));
        if (answer.status() == 404) {
            return Optional.empty();
        }
        return Optional.of(Statuses.of(failures.check(answer).json()));
    }

    @Override
    public void put(String name, SortedMap<String, String> config) {
        ObjectNode body = Json.object();
        config.forEach(body::put);
        failures.check(client.send(Request.put(body, CONNECTORS, name, "config")));
    }

    /** Stops the tasks first: one that still writes would bring a deleted topic back. */
    @Override
    public void delete(String name) {
        Answer stopping = client.send(Request.put(Json.object(), CONNECTORS, name, "stop"));
        if (stopping.ok()) {
            awaitStopped(name);
        }
        Answer answer = client.send(Request.delete(CONNECTORS, name));
        if (answer.status() != 404) {
            failures.check(answer);
        }
    }

    /** As long as a request may take; whatever still runs then is deleted all the same. */
    private void awaitStopped(String name) {
        Deadline deadline = Deadline.in(patience);
        while (!deadline.isOver()
                && status(name).filter(found -> !found.tasks().isEmpty()).isPresent()) {
            deadline.sleep(PAUSE);
        }
    }

    /** The connector classes that the workers have. */
    public List<ConnectorPlugin> plugins() {
        List<ConnectorPlugin> plugins = new ArrayList<>();
        for (JsonNode plugin : read(Request.get("connector-plugins"))) {
            plugins.add(new ConnectorPlugin(
                    plugin.path("class").asText(),
                    plugin.path("type").asText(),
                    plugin.path("version").asText()));
        }
        plugins.sort(Comparator.comparing(ConnectorPlugin::className));
        return plugins;
    }

    /**
     * Lets the worker check a configuration without applying it.
     *
     * @return the complaints by setting; nothing if there are none
     */
    public SortedMap<String, String> validate(String className, SortedMap<String, String> config) {
        ObjectNode body = Json.object();
        config.forEach(body::put);
        JsonNode result = failures.check(
                        client.send(Request.put(body, "connector-plugins", className, "config", "validate")))
                .json();
        SortedMap<String, String> complaints = new TreeMap<>();
        for (JsonNode setting : result.path("configs")) {
            JsonNode value = setting.path("value");
            value.path("errors")
                    .forEach(error -> complaints.merge(
                            value.path("name").asText(), error.asText(), (first, next) -> first + " " + next));
        }
        return complaints;
    }

    @Override
    public void close() {
        client.close();
    }

    private JsonNode read(Request request) {
        return failures.check(client.send(request)).json();
    }

    private static Observed.Connector observed(String name, JsonNode node) {
        SortedMap<String, String> config = new TreeMap<>();
        node.path("info")
                .path("config")
                .properties()
                .forEach(entry -> config.put(entry.getKey(), entry.getValue().asText()));
        String type = Optional.ofNullable(config.remove("connector.class")).orElse("");
        config.remove("name");
        return new Observed.Connector(
                name, type, config, Statuses.of(node.path("status")).health());
    }
}
