package dev.weir.desired;

import dev.weir.desired.Lineage.Edge;
import dev.weir.flink.FlinkFacts;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.source.Span;
import dev.weir.sql.analyze.Effects;
import dev.weir.sql.analyze.Reference;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.InsertSelect;
import dev.weir.sql.ast.Statement;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Follows records from resource to resource. All states are owned before the first is connected, so that one knows what another makes. */
final class LineageTracing {
    private static final String NOBODYS = "";

    private final SortedMap<ResourceId, String> nodes = new TreeMap<>();
    private final SortedSet<Edge> edges = new TreeSet<>();

    Lineage traced() {
        return new Lineage(nodes, edges);
    }

    void own(DesiredState state) {
        state.resources().keySet().stream()
                .filter(id -> id.kind() != ResourceKind.ROW)
                .forEach(id -> nodes.putIfAbsent(id, state.pipeline()));
        state.makes().values().stream()
                .flatMap(List::stream)
                .forEach(topic -> nodes.putIfAbsent(ResourceId.topic(topic), state.pipeline()));
    }

    void connect(DesiredState state) {
        // In the order of kinds, but connectors last: only then are all topics known whose names a pattern may stand
        // for.
        for (Resource resource : state.resources().values()) {
            if (resource instanceof Resource.SqlObject object) {
                object(object, state);
            } else if (resource instanceof Resource.Data load) {
                edge(load.id(), ResourceId.topic(load.topic()));
            } else if (resource instanceof Resource.Schema schema) {
                schema(schema);
            } else if (resource instanceof Resource.FlinkStatement statement) {
                flink(statement, state);
            } else if (resource instanceof Resource.Tableflow tableflow) {
                edge(ResourceId.topic(tableflow.topic()), tableflow.id());
            }
        }
        for (Resource resource : state.resources().values()) {
            if (resource instanceof Resource.Connector connector) {
                connector(connector, state);
            }
        }
    }

    private void object(Resource.SqlObject object, DesiredState state) {
        ResourceId id = object.id();
        Statement statement = object.statement();
        Effects.of(statement).reads().forEach(read -> read(read, id));
        if (statement instanceof InsertSelect insert) {
            edge(id, source(insert.target().text()));
        }
        SourceTopic.of(object, "").ifPresent(topic -> {
            if (statement instanceof CreateAsSelect) {
                edge(id, written(id, topic, state));
            } else {
                edge(ResourceId.topic(topic.name()), id);
            }
        });
    }

    /** Tables are topics, apart from views. A table's definition flows into its topic, as a schema does. */
    private void flink(Resource.FlinkStatement statement, DesiredState state) {
        FlinkTables tables = FlinkTables.of(state);
        FlinkFacts facts = FlinkFacts.of(statement.text());
        facts.reads().forEach(read -> edge(tables.node(read.table()), statement.id()));
        facts.writes().forEach(write -> edge(statement.id(), tables.node(write.table())));
        facts.topic().ifPresent(topic -> edge(statement.id(), ResourceId.topic(topic)));
    }

    private void read(Reference read, ResourceId reader) {
        if (read instanceof Reference.Source) {
            edge(source(read.name()), reader);
        } else if (read instanceof Reference.Type) {
            edge(new ResourceId(ResourceKind.TYPE, read.name()), reader);
        }
    }

    /** The server may put something before the name, which only the manifest's reader knows. */
    private static ResourceId written(ResourceId id, SourceTopic topic, DesiredState state) {
        List<String> made = state.makes().getOrDefault(id, List.of());
        return ResourceId.topic(made.isEmpty() ? topic.name() : made.get(0));
    }

    private ResourceId source(String name) {
        ResourceId table = new ResourceId(ResourceKind.TABLE, name);
        return nodes.containsKey(table) ? table : new ResourceId(ResourceKind.STREAM, name);
    }

    private void schema(Resource.Schema schema) {
        ResourceId topic = ResourceId.topic(schema.subject().replaceFirst("-(key|value)$", ""));
        if (nodes.containsKey(topic)) {
            edge(schema.id(), topic);
        }
    }

    private void connector(Resource.Connector connector, DesiredState state) {
        ResourceId id = connector.id();
        Span span = Objects.requireNonNull(state.origins().get(id));
        ConnectorTopics topics = ConnectorTopics.of(Wanted.of(connector, span), connector);
        topics.reads().forEach(topic -> edge(ResourceId.topic(topic), id));
        topics.readsLike()
                .ifPresent(like -> topics(name -> like.matcher(name).matches()).forEach(topic -> edge(topic, id)));
        topics.writes().forEach(topic -> edge(id, ResourceId.topic(topic)));
        topics.writesUnder()
                .ifPresent(prefix -> topics(name -> name.startsWith(prefix)).forEach(topic -> edge(id, topic)));
        if (!topics.sink()) {
            saidToWrite(id, topics, state);
        }
    }

    /** What the manifest says of a connector's topics has left its trace in what the connector needs and makes. */
    private void saidToWrite(ResourceId id, ConnectorTopics topics, DesiredState state) {
        state.dependencies().dependenciesOf(id).stream()
                .filter(need -> need.kind() == ResourceKind.TOPIC)
                .forEach(topic -> edge(id, topic));
        state.makes().getOrDefault(id, List.of()).stream()
                .filter(topic -> !topics.internal().contains(topic))
                .forEach(topic -> edge(id, ResourceId.topic(topic)));
    }

    private List<ResourceId> topics(Predicate<String> named) {
        return nodes.keySet().stream()
                .filter(id -> id.kind() == ResourceKind.TOPIC && named.test(id.name()))
                .toList();
    }

    private void edge(ResourceId from, ResourceId to) {
        nodes.putIfAbsent(from, NOBODYS);
        nodes.putIfAbsent(to, NOBODYS);
        edges.add(new Edge(from, to));
    }
}
