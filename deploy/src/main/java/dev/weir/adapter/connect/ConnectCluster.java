package dev.weir.adapter.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import dev.weir.target.Endpoint;
import dev.weir.target.Timeouts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** A Kafka Connect cluster, by its REST API. */
public final class ConnectCluster implements ConnectorOperations, AutoCloseable {
    private static final String CONNECTORS = "connectors";
    private static final String OFFSETS = "offsets";

    private static final int BAD_REQUEST = 400;

    private static final int CONFLICT = 409;

    private static final int SERVER_ERROR = 500;

    private static final Duration PAUSE = Duration.ofMillis(100);

    private static final Duration FORGETTING = Duration.ofSeconds(5);

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
        return ConnectAnswers.observed(expanded());
    }

    @Override
    public List<ConnectorOverview> overviews() {
        return ConnectAnswers.overviews(expanded());
    }

    private JsonNode expanded() {
        return read(Request.get(CONNECTORS).query("expand=info&expand=status"));
    }

    @Override
    public Optional<Observed.Connector> find(String name) {
        Answer answer = client.send(Request.get(CONNECTORS, name));
        return answer.status() == 404
                ? Optional.empty()
                : Optional.of(
                        ConnectAnswers.observed(name, failures.check(answer).json(), ""));
    }

    @Override
    public Optional<ConnectorStatus> status(String name) {
        Answer answer = client.send(Request.get(CONNECTORS, name, "status"));
        if (answer.status() == 404) {
            return Optional.empty();
        }
        return Optional.of(Statuses.of(failures.check(answer).json()));
    }

    /** Connect keeps the topics that a connector has used since it was made, unless it is configured not to, and the offsets of sources. */
    @Override
    public boolean hasBegun(String name) {
        Answer status = client.send(Request.get(CONNECTORS, name, "status"));
        Answer topics = client.send(Request.get(CONNECTORS, name, "topics"));
        boolean source = status.ok() && status.json().path("type").asText().equals("source");
        return !source
                || !topics.ok()
                || !topics.json().path(name).path("topics").isEmpty()
                || !offsets(name).isEmpty();
    }

    @Override
    public void put(String name, SortedMap<String, String> config) {
        failures.check(client.send(Request.put(ConnectAnswers.body(config), CONNECTORS, name, "config")));
    }

    @Override
    public boolean succeed(String name, SortedMap<String, String> config, String from) {
        if (!client.send(Request.put(CONNECTORS, from, "stop")).ok()) {
            return false;
        }
        awaitStopped(from);
        if (!createdStopped(name, config)) {
            resume(from);
            return false;
        }
        awaitStopped(name);
        List<ConnectorOffset> reached = offsets(from);
        if (!reached.isEmpty() && offsets(name).isEmpty()) {
            setOffsets(name, reached, Progress.SILENT);
        }
        resume(name);
        return true;
    }

    /** It must not read anything before it knows from where. Workers before Kafka 3.7 can't create it so. */
    private boolean createdStopped(String name, SortedMap<String, String> config) {
        if (find(name).isPresent()) {
            put(name, config);
            return true;
        }
        ObjectNode body = Json.object().put("name", name).put("initial_state", "STOPPED");
        body.set("config", ConnectAnswers.body(config));
        Answer answer = client.send(Request.post(body, CONNECTORS));
        if (answer.status() == BAD_REQUEST) {
            return false;
        }
        failures.check(answer);
        return true;
    }

    /**
     * Stops the tasks first: one that still writes would bring a deleted topic back. Connect would keep how far they had come, and the next connector of that name
     * would leave out what nobody has any more; workers before Kafka 3.6 can't forget it.
     */
    @Override
    public void delete(String name) {
        Answer stopping = client.send(Request.put(CONNECTORS, name, "stop"));
        if (stopping.ok()) {
            awaitStopped(name);
            forgetOffsets(name);
        }
        Answer answer = client.send(Request.delete(CONNECTORS, name));
        if (answer.status() != 404) {
            failures.check(answer);
        }
    }

    /** A worker refuses while its last task is on its way out; that it can't forget at all is no reason to keep the connector. */
    private void forgetOffsets(String name) {
        Deadline deadline = Deadline.in(FORGETTING);
        Answer answer = client.send(Request.delete(CONNECTORS, name, OFFSETS));
        while (isBusy(answer) && !deadline.isOver()) {
            deadline.sleep(PAUSE);
            answer = client.send(Request.delete(CONNECTORS, name, OFFSETS));
        }
    }

    private static boolean isBusy(Answer answer) {
        return answer.status() == CONFLICT || answer.status() >= SERVER_ERROR;
    }

    /** As long as a request may take; whatever still runs then is deleted all the same. */
    private void awaitStopped(String name) {
        Deadline deadline = Deadline.in(patience);
        while (!deadline.isOver()
                && status(name).filter(found -> !found.tasks().isEmpty()).isPresent()) {
            deadline.sleep(PAUSE);
        }
    }

    @Override
    public void pause(String name) {
        act(Request.put(CONNECTORS, name, "pause"));
    }

    @Override
    public void resume(String name) {
        act(Request.put(CONNECTORS, name, "resume"));
    }

    @Override
    public void stop(String name) {
        act(Request.put(CONNECTORS, name, "stop"));
    }

    @Override
    public void restart(String name, boolean onlyFailed) {
        act(Request.post(CONNECTORS, name, "restart").query("includeTasks=true&onlyFailed=" + onlyFailed));
    }

    @Override
    public List<ConnectorOffset> offsets(String name) {
        return ConnectAnswers.offsets(read(Request.get(CONNECTORS, name, OFFSETS)));
    }

    @Override
    public void setOffsets(String name, List<ConnectorOffset> offsets, Progress progress) {
        ObjectNode body = Json.object();
        body.set(OFFSETS, ConnectAnswers.array(offsets));
        act(Request.patch(body, CONNECTORS, name, OFFSETS));
    }

    @Override
    public void resetOffsets(String name, Progress progress) {
        act(Request.delete(CONNECTORS, name, OFFSETS));
    }

    @Override
    public List<ConnectorPlugin> plugins() {
        return ConnectAnswers.plugins(read(Request.get("connector-plugins")));
    }

    @Override
    public SortedMap<String, String> validate(String className, SortedMap<String, String> config) {
        return ConnectAnswers.complaints(
                read(Request.put(ConnectAnswers.body(config), "connector-plugins", className, "config", "validate")));
    }

    @Override
    public void close() {
        client.close();
    }

    private JsonNode read(Request request) {
        return client.failures().body(failures.check(client.send(request)));
    }

    private void act(Request request) {
        failures.check(client.send(request));
    }
}
