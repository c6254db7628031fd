package dev.weir.sandbox.server.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Answers about connectors; what Kafka Connect said is passed on as it came. */
public sealed interface ConnectorEntity extends Entity {
    /** CREATE CONNECTOR. */
    @JsonTypeName("connector_info")
    record Created(String statementText, JsonNode info, List<Warning> warnings) implements ConnectorEntity {}

    /** DROP CONNECTOR. */
    @JsonTypeName("drop_connector")
    record Dropped(String statementText, String connectorName, List<Warning> warnings) implements ConnectorEntity {}

    /** SHOW CONNECTORS. */
    @JsonTypeName("connector_list")
    record Connectors(String statementText, List<Warning> warnings, List<ConnectorLine> connectors)
            implements ConnectorEntity {}

    /** One connector of a list. */
    record ConnectorLine(String name, String type, String className, String state) {}

    /** SHOW CONNECTOR PLUGINS. */
    @JsonTypeName("connector_plugins_list")
    record Plugins(
            String statementText,
            List<Warning> warnings,
            // The clients read this spelling.
            @JsonProperty("connectorsPlugins") List<Plugin> plugins)
            implements ConnectorEntity {}

    /** One connector class that the worker has. */
    record Plugin(String className, String type, String version) {}

    /** How a connector fares, with the fields that clients know; newer workers say more. */
    record Status(String name, State connector, List<TaskState> tasks, String type) {}

    /** @param trace of what stopped it */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record State(String state, @JsonProperty("worker_id") String worker, Optional<String> trace) {}

    /** One of its tasks. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record TaskState(
            int id, String state, @JsonProperty("worker_id") String worker, Optional<String> trace) {}

    /** DESCRIBE CONNECTOR. */
    @JsonTypeName("connector_description")
    record Description(
            String statementText,
            String connectorClass,
            Status status,
            List<SourceDescription> sources,
            List<String> topics,
            List<Warning> warnings)
            implements ConnectorEntity {}
}
