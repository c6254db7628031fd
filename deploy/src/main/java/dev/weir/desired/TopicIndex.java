package dev.weir.desired;

import dev.weir.flink.FlinkFacts;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which resources of a pipeline bring topics into being, and which put records into them. */
final class TopicIndex {
    private final Map<ResourceId, ConnectorTopics> connectors = new TreeMap<>();
    private final Map<ResourceId, SourceTopic> sources = new TreeMap<>();
    private final Map<String, SortedSet<ResourceId>> loads = new TreeMap<>();
    private final SortedMap<String, SortedSet<ResourceId>> makers = new TreeMap<>();
    private final SortedMap<ResourceId, List<String>> made = new TreeMap<>();

    TopicIndex(Collection<Wanted> wanted, Destination destination) {
        wanted.forEach(each -> note(each, destination.topicPrefix()));
        wanted.stream()
                .filter(each -> each.resource() instanceof Resource.Topic)
                .forEach(each -> makers.put(each.id().name(), new TreeSet<>(List.of(each.id()))));
        SortedSet<String> declared = new TreeSet<>(makers.keySet());
        sources.forEach((id, topic) -> madeBySource(id, topic, declared));
        if (destination.tablesMakeTopics()) {
            wanted.forEach(each -> madeByFlink(each, declared));
        }
        SortedSet<String> made = new TreeSet<>(makers.keySet());
        connectors.forEach((id, topics) -> madeByConnector(id, topics, made));
    }

    private void note(Wanted wanted, String prefix) {
        Resource resource = wanted.resource();
        if (resource instanceof Resource.Connector connector) {
            connectors.put(wanted.id(), ConnectorTopics.of(wanted, connector));
        } else if (resource instanceof Resource.SqlObject object) {
            SourceTopic.of(object, prefix).ifPresent(topic -> sources.put(wanted.id(), topic));
        } else if (resource instanceof Resource.Data load) {
            loads.computeIfAbsent(load.topic(), unused -> new TreeSet<>()).add(wanted.id());
        }
    }

    private void madeBySource(ResourceId id, SourceTopic topic, Collection<String> declared) {
        if (topic.made() && !declared.contains(topic.name())) {
            make(id, topic.name());
        }
    }

    private void madeByFlink(Wanted wanted, Collection<String> declared) {
        if (wanted.resource() instanceof Resource.FlinkStatement statement) {
            FlinkFacts.of(statement.text())
                    .topic()
                    .filter(topic -> !declared.contains(topic))
                    .ifPresent(topic -> make(wanted.id(), topic));
        }
    }

    private void madeByConnector(ResourceId id, ConnectorTopics topics, Collection<String> others) {
        SortedSet<String> names = new TreeSet<>(topics.writes());
        names.addAll(topics.internal());
        names.removeAll(others);
        names.forEach(name -> make(id, name));
    }

    private void make(ResourceId id, String topic) {
        makers.computeIfAbsent(topic, unused -> new TreeSet<>()).add(id);
        List<String> all = new ArrayList<>(made.getOrDefault(id, List.of()));
        all.add(topic);
        made.put(id, List.copyOf(all));
    }

    /** What brings a topic into being; empty if nothing of the pipeline does. */
    SortedSet<ResourceId> makers(String topic) {
        return makers.getOrDefault(topic, Collections.emptySortedSet());
    }

    /** The topics that come into being with a resource other than a topic. */
    SortedMap<ResourceId, List<String>> made() {
        return made;
    }

    /** All topics that resources of the pipeline bring into being. */
    SortedSet<String> names() {
        return new TreeSet<>(makers.keySet());
    }

    SortedSet<ResourceId> loads(String topic) {
        return loads.getOrDefault(topic, Collections.emptySortedSet());
    }

    Optional<SourceTopic> source(ResourceId id) {
        return Optional.ofNullable(sources.get(id));
    }

    /** The topics of all streams and tables. */
    SortedSet<String> sourceTopics() {
        SortedSet<String> names = new TreeSet<>();
        sources.values().forEach(source -> names.add(source.name()));
        return names;
    }

    /** The streams and tables on a topic. */
    SortedMap<ResourceId, SourceTopic> sourcesOf(String topic) {
        SortedMap<ResourceId, SourceTopic> found = new TreeMap<>(sources);
        found.values().removeIf(source -> !source.name().equals(topic));
        return found;
    }

    Optional<ConnectorTopics> connector(ResourceId id) {
        return Optional.ofNullable(connectors.get(id));
    }

    /** The source connectors that may write a topic. */
    SortedSet<ResourceId> feeders(String topic) {
        SortedSet<ResourceId> feeders = new TreeSet<>();
        connectors.forEach((id, topics) -> {
            if (topics.mayWrite(topic)) {
                feeders.add(id);
            }
        });
        return feeders;
    }
}
