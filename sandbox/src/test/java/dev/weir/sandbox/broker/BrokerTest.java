package dev.weir.sandbox.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.sandbox.network.FreePort;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerTest {
    private static final TopicPartition GREETINGS = new TopicPartition("greetings", 0);

    @Test
    void recordsOutliveARestartOnAnotherPort(@TempDir Path directory) throws Exception {
        try (Broker first = Broker.start(directory, FreePort.any())) {
            write(first, "hello");
        }
        try (Broker second = Broker.start(directory, FreePort.any())) {
            assertThat(read(second)).containsExactly("hello");
        }
    }

    private static void write(Broker broker, String value) throws Exception {
        Map<String, Object> config = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (Admin admin = Admin.create(config);
                KafkaProducer<String, String> producer =
                        new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            admin.createTopics(List.of(new NewTopic(GREETINGS.topic(), 1, (short) 1)))
                    .all()
                    .get();
            producer.send(new ProducerRecord<>(GREETINGS.topic(), value)).get();
        }
    }

    private static List<String> read(Broker broker) {
        Map<String, Object> config =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(GREETINGS));
            return consumer.poll(Duration.ofSeconds(10)).records(GREETINGS).stream()
                    .map(ConsumerRecord::value)
                    .toList();
        }
    }
}
