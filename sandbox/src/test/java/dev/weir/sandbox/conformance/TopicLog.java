package dev.weir.sandbox.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The topics of a case, in memory. */
final class TopicLog {
    private final Map<String, List<TopicRecord>> topics = new LinkedHashMap<>();

    void append(String topic, TopicRecord record) {
        topics.computeIfAbsent(topic, missing -> new ArrayList<>()).add(record);
    }

    List<TopicRecord> records(String topic) {
        return List.copyOf(topics.getOrDefault(topic, List.of()));
    }
}
