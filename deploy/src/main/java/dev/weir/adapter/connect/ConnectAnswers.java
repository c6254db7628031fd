package dev.weir.adapter.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.adapter.http.Json;
import dev.weir.live.Observed;
import dev.weir.port.ConnectorOffset;
import dev.weir.port.ConnectorOverview;
import dev.weir.port.ConnectorPlugin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The objects of Kafka Connect's REST API. Confluent Cloud answers with the same ones, where it answers at all. */
public final class ConnectAnswers {
    private ConnectAnswers() {}

    /** A flat configuration as a request's body. */
    public static ObjectNode body(SortedMap<String, String> config) {
        ObjectNode body = Json.object();
        config.forEach(body::put);
        return body;
    }

    /** @param all an object of connectors by name, expanded by info */
    public static List<Observed.Connector> observed(JsonNode all) {
        List<Observed.Connector> found = new ArrayList<>();
        all.properties().forEach(entry -> found.add(observed(entry.getKey(), entry.getValue())));
        found.sort(Comparator.comparing(Observed.Connector::name));
        return found;
    }

    private static Observed.Connector observed(String name, JsonNode node) {
        return observed(
                name, node.path("info"), Statuses.of(node.path("status")).health());
    }

    /** @param info the object that tells of one connector, without its state */
    public static Observed.Connector observed(String name, JsonNode info, String state) {
        SortedMap<String, String> config = new TreeMap<>();
        info.path("config")
                .properties()
                .forEach(entry -> config.put(entry.getKey(), entry.getValue().asText()));
        String type = Optional.ofNullable(config.remove("connector.class")).orElse("");
        config.remove("name");
        return new Observed.Connector(name, type, config, state);
    }

    /** @param all an object of connectors by name, expanded by info and status, and id where there is one */
    public static List<ConnectorOverview> overviews(JsonNode all) {
        List<ConnectorOverview> found = new ArrayList<>();
        all.properties().forEach(entry -> found.add(overview(entry.getKey(), entry.getValue())));
        found.sort(Comparator.comparing(ConnectorOverview::name));
        return found;
    }

    private static ConnectorOverview overview(String name, JsonNode node) {
        JsonNode status = node.path("status");
        return new ConnectorOverview(
                name,
                node.path("id").path("id").asText(""),
                status.path("type").asText(node.path("info").path("type").asText("")),
                node.path("info").path("config").path("connector.class").asText(""),
                Statuses.of(status),
                Statuses.tasks(status));
    }

    public static List<ConnectorPlugin> plugins(JsonNode all) {
        List<ConnectorPlugin> plugins = new ArrayList<>();
        for (JsonNode plugin : all) {
            plugins.add(new ConnectorPlugin(
                    plugin.path("class").asText(),
                    plugin.path("type").asText(),
                    plugin.path("version").asText("")));
        }
        plugins.sort(Comparator.comparing(ConnectorPlugin::className));
        return plugins;
    }

    /** The complaints of a validation, by setting. */
    public static SortedMap<String, String> complaints(JsonNode result) {
        SortedMap<String, String> complaints = new TreeMap<>();
        for (JsonNode setting : result.path("configs")) {
            JsonNode value = setting.path("value");
            value.path("errors")
                    .forEach(error -> complaints.merge(
                            value.path("name").asText(), error.asText(), (first, next) -> first + " " + next));
        }
        return complaints;
    }

    public static List<ConnectorOffset> offsets(JsonNode answer) {
        List<ConnectorOffset> offsets = new ArrayList<>();
        for (JsonNode offset : answer.path("offsets")) {
            offsets.add(new ConnectorOffset(Json.write(offset.path("partition")), Json.write(offset.path("offset"))));
        }
        return offsets;
    }

    /** Offsets as they stand in a request. */
    public static ArrayNode array(List<ConnectorOffset> offsets) {
        ArrayNode array = Json.array();
        for (ConnectorOffset offset : offsets) {
            ObjectNode entry = array.addObject();
            Json.read(offset.partition()).ifPresent(partition -> entry.set("partition", partition));
            Json.read(offset.offset()).ifPresent(position -> entry.set("offset", position));
        }
        return array;
    }
}
