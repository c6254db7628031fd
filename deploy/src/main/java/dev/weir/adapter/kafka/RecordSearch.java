package dev.weir.adapter.kafka;

import dev.weir.port.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.record.TimestampType;

/** Looks for a record by its time in the newest part of a topic. */
final class RecordSearch {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaCluster kafka;
    private final String topic;
    private final long time;

    RecordSearch(KafkaCluster kafka, String topic, long time) {
        this.kafka = kafka;
        this.topic = topic;
        this.time = time;
    }

    /** Searches what was written behind earlier ends, to the present ones. */
    boolean findsBehind(SortedMap<Integer, Long> earlier) {
        List<Stretch> grown = kafka.ends(topic).entrySet().stream()
                .map(end -> stretch(end.getKey(), earlier.getOrDefault(end.getKey(), 0L), end.getValue()))
                .filter(stretch -> stretch.begin() < stretch.end())
                .toList();
        if (grown.isEmpty()) {
            return false;
        }
        // Uncommitted records too: the row itself is in no transaction, but may lie behind one that a killed run left
        // open.
        try (Consumer<byte[], byte[]> consumer = kafka.settings().consumer(IsolationLevel.READ_UNCOMMITTED)) {
            List<TopicPartition> partitions =
                    grown.stream().map(Stretch::partition).toList();
            if (expired(grown, consumer.beginningOffsets(partitions))) {
                return true;
            }
            consumer.assign(partitions);
            grown.forEach(stretch -> consumer.seek(stretch.partition(), stretch.begin()));
            return found(consumer, grown);
        }
    }

    /** A partition that is shorter than it was belongs to a topic that has been made anew. */
    private Stretch stretch(int partition, long earlier, long end) {
        return new Stretch(new TopicPartition(topic, partition), earlier <= end ? earlier : 0, end);
    }

    /** Whether what came right behind an earlier end is gone by now; a record that is sent again would outlive those that were sent with it. */
    private static boolean expired(List<Stretch> grown, Map<TopicPartition, Long> oldest) {
        return grown.stream().anyMatch(stretch -> oldest.getOrDefault(stretch.partition(), 0L) > stretch.begin());
    }

    private boolean found(Consumer<byte[], byte[]> consumer, List<Stretch> grown) {
        Duration patience = kafka.settings().timeouts().step();
        Deadline deadline = Deadline.in(patience);
        while (grown.stream().anyMatch(stretch -> consumer.position(stretch.partition()) < stretch.end())) {
            if (deadline.isOver()) {
                throw new TimeoutException("the records of topic " + topic + " don't come");
            }
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            if (StreamSupport.stream(records.spliterator(), false).anyMatch(this::matches)) {
                return true;
            }
            deadline = records.isEmpty() ? deadline : Deadline.in(patience);
        }
        return false;
    }

    /** Records that bear the time of their arrival have lost the one that they were sent with. */
    private boolean matches(ConsumerRecord<byte[], byte[]> record) {
        return record.timestamp() == time || record.timestampType() == TimestampType.LOG_APPEND_TIME;
    }

    /** What a partition has grown by. */
    private record Stretch(TopicPartition partition, long begin, long end) {}
}
