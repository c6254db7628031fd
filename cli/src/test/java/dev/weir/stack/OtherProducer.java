package dev.weir.stack;

import dev.weir.target.Target;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;

/** Somebody else who writes into topics with one partition, and whose records expire. */
final class OtherProducer implements AutoCloseable {
    private final Map<String, Object> properties;
    private final KafkaProducer<String, String> producer;

    OtherProducer(Target target) {
        this.properties =
                Map.of("bootstrap.servers", target.kafka().orElseThrow().bootstrapServers());
        this.producer = new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
    }

    void write(String topic, long... times) {
        for (long time : times) {
            producer.send(new ProducerRecord<>(topic, 0, time, "key", "value"));
        }
        producer.flush();
    }

    void expire(String topic, long before) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(properties)) {
            admin.deleteRecords(Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(before)))
                    .all()
                    .get();
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
