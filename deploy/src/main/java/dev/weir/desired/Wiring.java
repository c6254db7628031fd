package dev.weir.desired;

import dev.weir.model.DataFormat;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds out which resource needs which: one graph over topics, schemas, connectors, data and statements. */
final class Wiring {
    private final SortedMap<ResourceId, Wanted> wanted;
    private final TopicIndex topics;
    private final Names names;
    private final FlinkWiring tables;
    private final SortedMap<ResourceId, SortedSet<ResourceId>> needs = new TreeMap<>();
    private final SortedMap<ResourceId, List<ResourceId>> awaits = new TreeMap<>();

    Wiring(SortedMap<ResourceId, Wanted> wanted, TopicIndex topics, Names names, FlinkWiring tables) {
        this.tables = tables;
        this.wanted = wanted;
        this.topics = topics;
        this.names = names;
        wanted.values().forEach(each -> needs.put(each.id(), of(each)));
    }

    SortedMap<ResourceId, SortedSet<ResourceId>> needs() {
        return needs;
    }

    /** What must be there and comes on its own, by the resource that waits for it. */
    SortedMap<ResourceId, List<ResourceId>> awaits() {
        return awaits;
    }

    private SortedSet<ResourceId> of(Wanted each) {
        SortedSet<ResourceId> found = new TreeSet<>(each.after());
        Resource resource = each.resource();
        if (resource instanceof Resource.Data load) {
            found.addAll(topics.makers(load.topic()));
            if (load.value() == DataFormat.Value.AVRO) {
                subjects(load.topic(), found);
            }
        } else if (resource instanceof Resource.Connector) {
            connector(each.id(), found);
        } else if (resource instanceof Resource.SqlObject object) {
            found.addAll(names.mentionedIn(object.statement()));
            topics.source(each.id()).ifPresent(topic -> source(each.id(), topic, found));
        } else if (resource instanceof Resource.Row row) {
            row(row, found);
        } else if (resource instanceof Resource.FlinkStatement) {
            found.addAll(tables.definitions(each.id()));
            tables.topics(each.id()).forEach(topic -> table(each.id(), topic, found));
        } else if (resource instanceof Resource.Tableflow tableflow) {
            table(each.id(), tableflow.topic(), found);
        }
        found.remove(each.id());
        return found;
    }

    /** Rows come behind the data of their topic, on every run in the same order. A source that doesn't make its topic waits for the data itself. */
    private void row(Resource.Row row, SortedSet<ResourceId> found) {
        for (ResourceId target : names.mentionedIn(row.statement())) {
            found.add(target);
            topics.source(target)
                    .filter(topic -> topics.makers(topic.name()).contains(target))
                    .ifPresent(topic -> found.addAll(topics.loads(topic.name())));
        }
    }

    private void connector(ResourceId id, SortedSet<ResourceId> found) {
        ConnectorTopics used = topics.connector(id).orElseThrow();
        SortedSet<String> read = new TreeSet<>(used.reads());
        used.readsLike()
                .ifPresent(like -> topics.names().stream()
                        .filter(name -> like.matcher(name).matches())
                        .forEach(read::add));
        read.forEach(topic -> found.addAll(topics.makers(topic)));
        SortedSet<String> touched = new TreeSet<>(used.writes());
        used.writesUnder()
                .ifPresent(prefix -> topics.names().stream()
                        .filter(name -> name.startsWith(prefix))
                        .forEach(touched::add));
        touched.forEach(topic -> keepKind(topics.makers(topic), ResourceKind.TOPIC, found));
        touched.addAll(read);
        touched.forEach(topic -> subjects(topic, found));
    }

    /** A topic is a table of Flink once it is there and its records have a schema. */
    private void table(ResourceId id, String topic, SortedSet<ResourceId> found) {
        source(id, new SourceTopic(topic, false, tables.inferred(topic, topics), "", ""), found);
    }

    private void source(ResourceId id, SourceTopic topic, SortedSet<ResourceId> found) {
        SortedSet<ResourceId> makers = topics.makers(topic.name());
        boolean own = makers.contains(id);
        if (!own) {
            found.addAll(makers);
            found.addAll(topics.loads(topic.name()));
        }
        subjects(topic.name(), found);
        boolean schemaMissing =
                topic.inferred().stream().anyMatch(subject -> !wanted.containsKey(ResourceId.schema(subject)));
        boolean topicMissing =
                makers.isEmpty() || makers.stream().allMatch(maker -> maker.kind() == ResourceKind.CONNECTOR);
        if (schemaMissing || topicMissing && !own) {
            waitFor(id, topic, found);
        }
    }

    /** A connector's topic, and the schema of its records, are there only some time after the connector. */
    private void waitFor(ResourceId id, SourceTopic topic, SortedSet<ResourceId> found) {
        SortedSet<ResourceId> feeders = topics.feeders(topic.name());
        if (feeders.isEmpty() || topics.makers(topic.name()).stream().anyMatch(Wiring::isSource)) {
            return;
        }
        found.addAll(feeders);
        SortedSet<ResourceId> missing = new TreeSet<>();
        if (!wanted.containsKey(ResourceId.topic(topic.name()))) {
            missing.add(ResourceId.topic(topic.name()));
        }
        topic.inferred().stream()
                .map(ResourceId::schema)
                .filter(subject -> !wanted.containsKey(subject))
                .forEach(missing::add);
        missing.addAll(awaits.getOrDefault(id, List.of()));
        awaits.put(id, List.copyOf(missing));
    }

    private static boolean isSource(ResourceId id) {
        return id.kind() == ResourceKind.STREAM || id.kind() == ResourceKind.TABLE;
    }

    private void subjects(String topic, SortedSet<ResourceId> found) {
        for (String part : List.of("-key", "-value")) {
            ResourceId subject = ResourceId.schema(topic + part);
            if (wanted.containsKey(subject)) {
                found.add(subject);
            }
        }
    }

    private static void keepKind(Collection<ResourceId> ids, ResourceKind kind, SortedSet<ResourceId> found) {
        ids.stream().filter(id -> id.kind() == kind).forEach(found::add);
    }
}
