package dev.weir.adapter.kafka;

import dev.weir.port.GroupLag;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Puts together what brokers say of groups and of topics.
 *
 * @param partitions of the topics that exist, by topic
 * @param begins the first offset of each partition
 * @param ends the offset after the last record of each partition
 */
record LagReading(Map<String, Integer> partitions, Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends) {

    SortedMap<String, GroupLag> of(
            SortedMap<String, SortedSet<String>> groups, Map<String, Map<TopicPartition, OffsetAndMetadata>> offsets) {
        SortedMap<String, GroupLag> lags = new TreeMap<>();
        groups.forEach((group, topics) -> lags.put(group, lag(topics, offsets.getOrDefault(group, Map.of()))));
        return lags;
    }

    private GroupLag lag(Collection<String> topics, Map<TopicPartition, OffsetAndMetadata> offsets) {
        long committed = 0;
        long behind = 0;
        long unread = 0;
        int count = 0;
        SortedSet<String> missing = new TreeSet<>();
        for (String topic : topics) {
            int size = partitions.getOrDefault(topic, 0);
            count += size;
            if (size == 0) {
                missing.add(topic);
            }
            for (int number = 0; number < size; number++) {
                TopicPartition partition = new TopicPartition(topic, number);
                long end = ends.getOrDefault(partition, 0L);
                Optional<Long> offset =
                        Optional.ofNullable(offsets.get(partition)).map(OffsetAndMetadata::offset);
                committed += offset.orElse(0L);
                behind += offset.map(at -> Math.max(0, end - at)).orElse(0L);
                unread += offset.isPresent() ? 0 : Math.max(0, end - begins.getOrDefault(partition, 0L));
            }
        }
        return new GroupLag(committed, behind, unread, count, missing);
    }
}
