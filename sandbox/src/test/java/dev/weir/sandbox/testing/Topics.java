package dev.weir.sandbox.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What is in a topic, from its beginning. */
public final class Topics {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int HEADER = 5;

    private Topics() {}

    /** Waits for so many records; fails when they do not come. */
    public static List<ConsumerRecord<String, byte[]>> records(String bootstrapServers, String topic, int count) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", bootstrapServers,
                "group.id", UUID.randomUUID().toString(),
                "auto.offset.reset", "earliest",
                "allow.auto.create.topics", "false",
                "metadata.max.age.ms", "500");
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            while (records.size() < count) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
                if (System.nanoTime() > deadline) {
                    throw new AssertionError(topic + " has only " + records.size() + " records");
                }
            }
        }
        return records;
    }

    /** How many records a topic of one partition holds. */
    public static int count(String bootstrapServers, String topic) throws Exception {
        return count(bootstrapServers, topic, 0);
    }

    /** How many records a partition holds. */
    public static int count(String bootstrapServers, String topic, int number) throws Exception {
        TopicPartition partition = new TopicPartition(topic, number);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            return Math.toIntExact(admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get()
                    .offset());
        }
    }

    public static List<String> strings(String bootstrapServers, String topic, int count) {
        return records(bootstrapServers, topic, count).stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }

    /** Decoded with the schemas that the registry has under the records' ids. */
    public static List<GenericRecord> avro(String bootstrapServers, String registryUrl, String topic, int count)
            throws Exception {
        List<GenericRecord> values = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records(bootstrapServers, topic, count)) {
            byte[] bytes = record.value();
            Schema schema = schema(registryUrl, ByteBuffer.wrap(bytes).getInt(1));
            values.add(new GenericDatumReader<GenericRecord>(schema)
                    .read(null, DecoderFactory.get().binaryDecoder(bytes, HEADER, bytes.length - HEADER, null)));
        }
        return values;
    }

    private static Schema schema(String registryUrl, int id) throws Exception {
        String answer = Rest.get(registryUrl + "/schemas/ids/" + id);
        return new Schema.Parser().parse(JSON.readTree(answer).path("schema").asText());
    }
}
