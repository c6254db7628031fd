package dev.weir.sandbox.server.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.weir.sandbox.server.entity.Json;
import dev.weir.sandbox.server.kafka.NewTopic;
import dev.weir.sandbox.server.kafka.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log in a topic of one partition. ksqlDB appends in transactions, whose markers take an offset each, so that its sequence numbers are the
 * even ones; here they are twice the offset.
 */
public final class KafkaCommandLog implements CommandLog {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaCommandLog.class);
    private static final int STEP = 2;
    private static final Duration POLL = Duration.ofMillis(100);

    private final String bootstrapServers;
    private final TopicPartition partition;
    private final KafkaProducer<String, String> producer;

    /** Asks nothing of Kafka yet. */
    public KafkaCommandLog(String bootstrapServers, String serviceId) {
        this.bootstrapServers = bootstrapServers;
        this.partition = new TopicPartition("_confluent-ksql-" + serviceId + "_command_topic", 0);
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true),
                new StringSerializer(),
                new StringSerializer());
    }

    /** Makes the topic if it is the first time. */
    public void prepare(Topics topics) {
        if (topics.find(partition.topic()).isEmpty()) {
            Map<String, String> forever = Map.of(
                    TopicConfig.RETENTION_MS_CONFIG,
                    "-1",
                    TopicConfig.CLEANUP_POLICY_CONFIG,
                    TopicConfig.CLEANUP_POLICY_DELETE);
            topics.create(new NewTopic(partition.topic(), 1, -1, forever));
        }
    }

    public String topic() {
        return partition.topic();
    }

    @Override
    public long append(Command command) {
        try {
            ProducerRecord<String, String> entry =
                    new ProducerRecord<>(partition.topic(), command.id(), Json.write(command));
            return producer.send(entry).get().offset() * STEP;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while writing to the command log", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The command log cannot be written", failed);
        }
    }

    @Override
    public List<Entry> read() {
        List<Entry> entries = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            Map<TopicPartition, Long> ends = consumer.endOffsets(List.of(partition));
            long end = ends.getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<String, String> entry : consumer.poll(POLL)) {
                    add(entry, entries);
                }
            }
        }
        return entries;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }

    /** What somebody else wrote there must not keep the server from starting. */
    private static void add(ConsumerRecord<String, String> entry, List<Entry> entries) {
        try {
            Command command = Json.MAPPER.readValue(entry.value(), Command.class);
            entries.add(new Entry(entry.offset() * STEP, command));
        } catch (JsonProcessingException unreadable) {
            LOG.error("Entry {} of the command log cannot be read and is left out", entry.offset(), unreadable);
        }
    }
}
