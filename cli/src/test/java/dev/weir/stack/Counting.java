package dev.weir.stack;

import dev.weir.target.Target;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Counts the committed records of topics with one partition. */
final class Counting implements AutoCloseable {
    private final KafkaConsumer<byte[], byte[]> consumer;

    Counting(Target target) {
        Map<String, Object> properties = Map.of(
                "bootstrap.servers",
                target.kafka().orElseThrow().bootstrapServers(),
                "isolation.level",
                "read_committed");
        this.consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    long records(String topic) {
        TopicPartition partition = new TopicPartition(topic, 0);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        long count = 0;
        while (consumer.position(partition) < end) {
            count += consumer.poll(Duration.ofMillis(100)).count();
        }
        return count;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
