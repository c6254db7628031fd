package dev.weir.bench.engine;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What a query has written, in short: two that agree in this have written the same bytes.
 *
 * @param rows of a stream, or keys of a table
 */
record Result(long rows, long hash) {

    static Result read(String bootstrapServers, String topic, boolean table) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
        TopicPartition partition = new TopicPartition(topic, 0);
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            return table ? ofTable(consumer, partition, end) : ofStream(consumer, partition, end);
        }
    }

    /** The order counts. */
    private static Result ofStream(Consumer<byte[], byte[]> consumer, TopicPartition partition, long end) {
        Result result = new Result(0, 0);
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                result = new Result(result.rows + 1, 31 * result.hash + hash(record));
            }
        }
        return result;
    }

    private static Result ofTable(Consumer<byte[], byte[]> consumer, TopicPartition partition, long end) {
        Map<ByteBuffer, Long> newest = new HashMap<>();
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                newest.put(ByteBuffer.wrap(record.key()), hash(record));
            }
        }
        return new Result(
                newest.size(),
                newest.values().stream().mapToLong(Long::longValue).sum());
    }

    private static long hash(ConsumerRecord<byte[], byte[]> record) {
        long hash = 31L * Arrays.hashCode(record.key()) + Arrays.hashCode(record.value());
        return 0x9E3779B97F4A7C15L * (hash + record.timestamp());
    }
}
