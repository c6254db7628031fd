package dev.weir.stack;

import dev.weir.target.Target;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What a ledger writer leaves in the topic if it is killed between a record and its commit. */
final class UnfinishedTransaction {
    private UnfinishedTransaction() {}

    static void leaveBehind(Target target, String topic, String pipeline) {
        Map<String, Object> properties = Map.of(
                "bootstrap.servers",
                target.kafka().orElseThrow().bootstrapServers(),
                "transactional.id",
                "weir-" + topic + "-" + pipeline,
                "transaction.timeout.ms",
                30_000);
        KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
        producer.beginTransaction();
        byte[] key = (pipeline + "/topic/half").getBytes(StandardCharsets.UTF_8);
        producer.send(new ProducerRecord<>(topic, key, "{}".getBytes(StandardCharsets.UTF_8)));
        producer.flush();
        // Closing in time would abort the transaction; a dead process doesn't.
        producer.close(Duration.ZERO);
    }
}
