package dev.weir.strategy;

import dev.weir.desired.DesiredState;
import dev.weir.ledger.Version;
import dev.weir.model.ConfigValue;
import dev.weir.model.Resource;
import dev.weir.model.Resource.SqlObject;
import dev.weir.model.ResourceId;
import dev.weir.sql.ast.CreateAsSelect;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A desired state in which some streams, tables and queries go by the names of their versions, with the topics of their own, and all that refers to them. */
final class Renaming {
    private static final List<String> PARTS = List.of("-key", "-value");

    private final DesiredState written;
    private final SortedMap<ResourceId, ResourceId> ids = new TreeMap<>();
    private final SortedMap<String, String> sources = new TreeMap<>();
    private final SortedMap<String, String> topics = new TreeMap<>();
    private final RenamedStatements statements;

    /** @param versions by the manifest's ids */
    Renaming(DesiredState written, SortedMap<ResourceId, Integer> versions) {
        this.written = written;
        versions.forEach((id, number) -> {
            Resource resource = written.resources().get(id);
            if (resource instanceof SqlObject object) {
                add(object, number);
            }
        });
        topics.forEach((topic, other) -> {
            ids.put(ResourceId.topic(topic), ResourceId.topic(other));
            PARTS.forEach(part -> ids.put(ResourceId.schema(topic + part), ResourceId.schema(other + part)));
        });
        this.statements = new RenamedStatements(sources, topics);
    }

    private void add(SqlObject object, int number) {
        ResourceId id = object.id();
        String name = Version.name(id.name(), number);
        ids.put(id, new ResourceId(id.kind(), name));
        switch (id.kind()) {
            case STREAM, TABLE -> sources.put(id.name(), name);
            case QUERY, TYPE, TOPIC, SCHEMA, DATA, CONNECTOR, ROW, FLINK, TABLEFLOW -> {}
        }
        if (object.statement() instanceof CreateAsSelect create) {
            String topic = create.properties().text("KAFKA_TOPIC").orElse(id.name());
            topics.put(topic, Version.name(topic, number));
        }
    }

    ResourceId of(ResourceId id) {
        return ids.getOrDefault(id, id);
    }

    RenamedStatements statements() {
        return statements;
    }

    DesiredState renamed() {
        SortedMap<ResourceId, Resource> replacements = new TreeMap<>();
        written.resources().forEach((id, resource) -> {
            Resource other = resource(resource);
            if (!other.equals(resource)) {
                replacements.put(id, other);
            }
        });
        return written.replaced(replacements).renamed(this::of, this::topic);
    }

    private String topic(String topic) {
        return topics.getOrDefault(topic, topic);
    }

    private Resource resource(Resource resource) {
        ResourceId id = of(resource.id());
        if (resource instanceof SqlObject object) {
            return new SqlObject(
                    id,
                    id.equals(object.id())
                            ? statements.of(object.statement())
                            : RenamedStatements.named(statements.of(object.statement()), id.name()),
                    object.properties());
        }
        if (resource instanceof Resource.Row row) {
            return new Resource.Row(row.id(), statements.row(row.statement()), row.properties());
        }
        if (resource instanceof Resource.Topic topic) {
            return new Resource.Topic(id.name(), topic.partitions(), topic.replicas(), topic.config());
        }
        if (resource instanceof Resource.Schema schema) {
            return new Resource.Schema(id.name(), schema.format(), schema.text(), schema.compatibility());
        }
        return resource instanceof Resource.Connector connector ? connector(connector) : resource;
    }

    private Resource connector(Resource.Connector connector) {
        Optional<String> read =
                Optional.ofNullable(connector.config().get("topics")).map(ConfigValue::template);
        if (read.isEmpty()) {
            return connector;
        }
        String other = Arrays.stream(read.get().split(","))
                .map(String::strip)
                .map(this::topic)
                .collect(Collectors.joining(","));
        boolean changed =
                Arrays.stream(read.get().split(",")).map(String::strip).anyMatch(topics::containsKey);
        SortedMap<String, ConfigValue> config = new TreeMap<>(connector.config());
        config.put("topics", new ConfigValue(other));
        return changed ? new Resource.Connector(connector.name(), connector.type(), config) : connector;
    }
}
