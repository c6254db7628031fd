package dev.weir.sandbox.topology;

import dev.weir.sandbox.row.Key;
import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.serde.Formats;
import dev.weir.sandbox.serde.KeySerde;
import dev.weir.sandbox.serde.RowSerde;
import dev.weir.sql.analyze.SessionProperties;
import dev.weir.sql.schema.DataSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a source's records outside of Kafka Streams. What can't be read, and what has no value, is left out. */
record SourceReader(DataSource source, KeySerde keys, RowSerde values, Optional<RowTimestamp> time, QueryLog log) {

    static SourceReader of(DataSource source, Formats formats, QueryLog log) {
        return new SourceReader(
                source,
                new KeySerde(formats.key(source.keyFormat(), source.schema().key(), source.topic()), source.window()),
                new RowSerde(formats.value(source.valueFormat(), source.schema().value(), source.topic())),
                source.timestamp().map(column -> RowTimestamp.of(column, source.schema(), SessionProperties.NONE)),
                log);
    }

    static Consumer<byte[], byte[]> consumer(EngineSettings settings) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        settings.bootstrapServers(),
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    static List<TopicPartition> assign(Consumer<byte[], byte[]> consumer, String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        return partitions;
    }

    Optional<SourceRecord> read(ConsumerRecord<byte[], byte[]> record) {
        try {
            Key key = keys.deserializer().deserialize(record.topic(), record.key());
            Row row = values.deserializer().deserialize(record.topic(), record.value());
            if (row == null) {
                return Optional.empty();
            }
            long timestamp = time.map(column -> column.extract(key, row)).orElse(record.timestamp());
            return timestamp < 0
                    ? Optional.empty()
                    : Optional.of(new SourceRecord(
                            key, row, timestamp, record.partition(), record.offset(), record.headers()));
        } catch (RuntimeException e) {
            log.skipped(record.topic(), e);
            return Optional.empty();
        }
    }
}
