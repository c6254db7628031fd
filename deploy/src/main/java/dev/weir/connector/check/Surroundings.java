package dev.weir.connector.check;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The pipeline around a connector.
 *
 * @param known whether there is one at all: a single file has none
 * @param topics that resources of the pipeline bring into being, by name
 * @param touched topics that the connector reads or writes
 */
public record Surroundings(boolean known, SortedMap<String, TopicFacts> topics, List<String> touched) {
    /** Of a connector on its own. */
    public static final Surroundings NONE = new Surroundings(false, new TreeMap<>(), List.of());

    public Surroundings {
        topics = Collections.unmodifiableSortedMap(new TreeMap<>(topics));
        touched = List.copyOf(touched);
    }

    /** What is known of the topics that the connector touches, by name. */
    SortedMap<String, TopicFacts> ofConnector() {
        SortedMap<String, TopicFacts> facts = new TreeMap<>(topics);
        facts.keySet().retainAll(touched);
        return facts;
    }

    Optional<TopicFacts> topic(String name) {
        return Optional.ofNullable(topics.get(name));
    }
}
