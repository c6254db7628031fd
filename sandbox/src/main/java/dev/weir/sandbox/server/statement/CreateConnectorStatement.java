package dev.weir.sandbox.server.statement;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.sandbox.server.connect.Connect;
import dev.weir.sandbox.server.connect.Connect.Answer;
import dev.weir.sandbox.server.connect.ConnectException;
import dev.weir.sandbox.server.entity.ConnectorEntity;
import dev.weir.sandbox.server.entity.Entity;
import dev.weir.sandbox.server.entity.Refusal;
import dev.weir.sandbox.server.entity.WarningEntity;
import dev.weir.sql.ast.CreateConnector;
import dev.weir.sql.ast.Property;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** CREATE SOURCE and SINK CONNECTOR. Values of the config, which may be secret, show nowhere. */
final class CreateConnectorStatement {
    private static final String CLASS = "connector.class";
    private static final int EXISTS = 40900;

    private final Call call;
    private final Connect connect;

    CreateConnectorStatement(Call unmasked, CreateConnector create) {
        this.call = new Call(unmasked.world(), unmasked.session(), masked(create));
        this.connect = call.world().connect();
    }

    Optional<Entity> execute(CreateConnector create) {
        String name = create.name().text();
        Map<String, String> config = config(create, name);
        try {
            if (connect.info(name).ok()) {
                return Optional.of(existing(create, name));
            }
            validate(config);
            return call.world().trial() ? Optional.empty() : Optional.of(create(name, config));
        } catch (ConnectException unreachable) {
            throw call.failed(String.valueOf(unreachable.getMessage()));
        }
    }

    private Entity existing(CreateConnector create, String name) {
        if (create.ifNotExists()) {
            return new WarningEntity(call.text(), "Connector " + name + " already exists");
        }
        throw Refusal.generic(EXISTS, "The connector " + name + " exists already.");
    }

    private void validate(Map<String, String> config) {
        String connectorClass = Optional.ofNullable(config.get(CLASS))
                .orElseThrow(
                        () -> Refusal.request("The connector needs a class: add '" + CLASS + "' to its properties."));
        Answer answer = connect.validate(connectorClass, config);
        if (!answer.ok()) {
            throw Refusal.request("Kafka Connect cannot check the connector: " + answer.message());
        }
        List<String> problems = problems(answer.body());
        if (!problems.isEmpty()) {
            throw Refusal.request("The connector's config is not valid:\n" + String.join("\n", problems));
        }
    }

    private static List<String> problems(JsonNode validation) {
        List<String> problems = new ArrayList<>();
        for (JsonNode config : validation.path("configs")) {
            JsonNode value = config.path("value");
            for (JsonNode error : value.path("errors")) {
                problems.add(value.path("name").asText() + ": " + error.asText());
            }
        }
        return problems;
    }

    private Entity create(String name, Map<String, String> config) {
        Answer answer = connect.create(name, config);
        if (!answer.ok()) {
            throw Refusal.generic(answer.status() * 100, "The connector was not created: " + answer.message());
        }
        return new ConnectorEntity.Created(call.text(), answer.body(), List.of());
    }

    private static Map<String, String> config(CreateConnector create, String name) {
        Map<String, String> config = new LinkedHashMap<>();
        create.properties()
                .entries()
                .forEach(entry -> config.put(entry.name().text(), entry.value().asText()));
        config.put("name", name);
        return config;
    }

    private static String masked(CreateConnector create) {
        String properties = create.properties().entries().stream()
                .map(CreateConnectorStatement::masked)
                .collect(Collectors.joining(", "));
        return "CREATE " + create.direction() + " CONNECTOR " + (create.ifNotExists() ? "IF NOT EXISTS " : "")
                + create.name().span().text() + " WITH (" + properties + ");";
    }

    private static String masked(Property property) {
        String name = property.name().text();
        return "'" + name + "'='" + (name.equals(CLASS) ? property.value().asText() : "[string]") + "'";
    }
}
