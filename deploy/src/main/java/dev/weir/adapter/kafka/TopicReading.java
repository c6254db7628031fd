package dev.weir.adapter.kafka;

import dev.weir.live.Observed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;

/** What a topic's own settings are, and how they become others. */
final class TopicReading {
    private TopicReading() {}

    static Observed.Topic of(TopicDescription topic, Optional<Config> config) {
        int replicas = topic.partitions().isEmpty()
                ? 0
                : topic.partitions().get(0).replicas().size();
        return new Observed.Topic(topic.name(), topic.partitions().size(), replicas, own(config));
    }

    static List<AlterConfigOp> changes(Optional<Config> present, SortedMap<String, String> wanted) {
        List<AlterConfigOp> changes = new ArrayList<>();
        wanted.forEach((name, value) ->
                changes.add(new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET)));
        own(present).keySet().stream()
                .filter(name -> !wanted.containsKey(name))
                .forEach(
                        name -> changes.add(new AlterConfigOp(new ConfigEntry(name, ""), AlterConfigOp.OpType.DELETE)));
        return changes;
    }

    /** Those set for the topic itself; all others come from the broker. */
    private static SortedMap<String, String> own(Optional<Config> config) {
        SortedMap<String, String> own = new TreeMap<>();
        config.stream()
                .flatMap(all -> all.entries().stream())
                .filter(entry -> entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
                .forEach(entry ->
                        own.put(entry.name(), Optional.ofNullable(entry.value()).orElse("")));
        return own;
    }
}
