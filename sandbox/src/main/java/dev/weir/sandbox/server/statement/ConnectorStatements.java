package dev.weir.sandbox.server.statement;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.sandbox.server.connect.Connect;
import dev.weir.sandbox.server.connect.Connect.Answer;
import dev.weir.sandbox.server.entity.ConnectorEntity;
import dev.weir.sandbox.server.entity.ConnectorEntity.ConnectorLine;
import dev.weir.sandbox.server.entity.Entity;
import dev.weir.sandbox.server.entity.Refusal;
import dev.weir.sandbox.server.entity.WarningEntity;
import dev.weir.sql.ast.DropConnector;
import dev.weir.sql.ast.Show;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** SHOW, DESCRIBE and DROP of connectors, which live in Kafka Connect. */
final class ConnectorStatements {
    static final int NOT_FOUND = 404;

    private final Call call;
    private final Connect connect;

    ConnectorStatements(Call call) {
        this.call = call;
        this.connect = call.world().connect();
    }

    Entity list(Show.Scope scope) {
        List<ConnectorLine> lines = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : connect.connectors().body().properties()) {
            ConnectorLine line = line(entry.getKey(), entry.getValue());
            if (scope == Show.Scope.ALL || line.type().equals(scope.name().toLowerCase(Locale.ROOT))) {
                lines.add(line);
            }
        }
        return new ConnectorEntity.Connectors(call.text(), List.of(), lines);
    }

    private static ConnectorLine line(String name, JsonNode connector) {
        JsonNode status = connector.path("status");
        int running = 0;
        for (JsonNode task : status.path("tasks")) {
            running += task.path("state").asText().equals("RUNNING") ? 1 : 0;
        }
        String state = status.path("connector").path("state").asText("UNKNOWN") + " (" + running + "/"
                + status.path("tasks").size() + " tasks RUNNING)";
        String type = connector.path("info").path("type").asText();
        String connectorClass =
                connector.path("info").path("config").path("connector.class").asText();
        return new ConnectorLine(name, type, connectorClass, state);
    }

    Entity plugins() {
        List<ConnectorEntity.Plugin> plugins = new ArrayList<>();
        for (JsonNode plugin : connect.plugins().body()) {
            plugins.add(new ConnectorEntity.Plugin(
                    plugin.path("class").asText(),
                    plugin.path("type").asText(),
                    plugin.path("version").asText("null")));
        }
        return new ConnectorEntity.Plugins(call.text(), List.of(), plugins);
    }

    Entity describe(String name) {
        Answer status = connect.status(name);
        if (!status.ok()) {
            throw refused("The status of the connector " + name + " cannot be shown: ", status);
        }
        Answer info = connect.info(name);
        List<String> topics = new ArrayList<>();
        connect.topics(name).body().path(name).path("topics").forEach(topic -> topics.add(topic.asText()));
        return new ConnectorEntity.Description(
                call.text(),
                info.body().path("config").path("connector.class").asText(),
                status(status.body()),
                List.of(),
                topics,
                List.of());
    }

    private static ConnectorEntity.Status status(JsonNode status) {
        JsonNode connector = status.path("connector");
        ConnectorEntity.State state = new ConnectorEntity.State(
                connector.path("state").asText(), connector.path("worker_id").asText(), trace(connector));
        List<ConnectorEntity.TaskState> tasks = new ArrayList<>();
        for (JsonNode task : status.path("tasks")) {
            tasks.add(new ConnectorEntity.TaskState(
                    task.path("id").asInt(),
                    task.path("state").asText(),
                    task.path("worker_id").asText(),
                    trace(task)));
        }
        return new ConnectorEntity.Status(
                status.path("name").asText(), state, tasks, status.path("type").asText());
    }

    private static Optional<String> trace(JsonNode node) {
        return Optional.of(node.path("trace").asText()).filter(text -> !text.isEmpty());
    }

    Entity drop(DropConnector drop) {
        String name = drop.name().text();
        Answer answer = connect.delete(name);
        if (answer.status() == NOT_FOUND && drop.ifExists()) {
            return new WarningEntity(call.text(), "Connector '" + name + "' does not exist.");
        }
        if (!answer.ok()) {
            throw refused("The connector " + name + " cannot be dropped: ", answer);
        }
        return new ConnectorEntity.Dropped(call.text(), name, List.of());
    }

    private static Refusal refused(String what, Answer answer) {
        return Refusal.generic(answer.status() * 100, what + answer.message());
    }
}
