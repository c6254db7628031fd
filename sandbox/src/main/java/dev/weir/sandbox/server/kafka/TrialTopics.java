package dev.weir.sandbox.server.kafka;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** What the topics would be: changes are remembered, and nothing is asked of the broker but to look. */
public final class TrialTopics implements Topics {
    private final Topics real;
    private final Map<String, Optional<Topic>> changed = new TreeMap<>();

    public TrialTopics(Topics real) {
        this.real = real;
    }

    @Override
    public Optional<Topic> find(String name) {
        Optional<Topic> change = changed.get(name);
        return change == null ? real.find(name) : change;
    }

    @Override
    public List<Topic> all() {
        List<Topic> all = new ArrayList<>(real.all());
        all.removeIf(topic -> changed.containsKey(topic.name()));
        changed.values().forEach(topic -> topic.ifPresent(all::add));
        all.sort(Comparator.comparing(Topic::name));
        return all;
    }

    @Override
    public void create(NewTopic topic) {
        int replicas = topic.replicas() < 0 ? 1 : topic.replicas();
        if (replicas > brokers()) {
            throw new TopicException("The topic " + topic.name() + " cannot be created: " + replicas
                    + " replicas need as many brokers, and there are " + brokers() + ".");
        }
        OptionalLong retention = Optional.ofNullable(topic.config().get("retention.ms"))
                .map(value -> OptionalLong.of(Long.parseLong(value)))
                .orElse(OptionalLong.empty());
        changed.put(
                topic.name(),
                Optional.of(new Topic(topic.name(), Collections.nCopies(topic.partitions(), replicas), retention)));
    }

    @Override
    public void delete(String name) {
        changed.put(name, Optional.empty());
    }

    @Override
    public int brokers() {
        return real.brokers();
    }
}
