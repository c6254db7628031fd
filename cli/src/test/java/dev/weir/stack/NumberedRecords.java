package dev.weir.stack;

import dev.weir.target.Target;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Somebody who writes records with the numbers from 1 on into a topic: slowly while others look on, then the rest. */
final class NumberedRecords implements AutoCloseable {
    private static final int BATCH = 100;

    private final Map<String, Object> properties;
    private final String topic;
    private final int last;
    private final AtomicBoolean hurry = new AtomicBoolean();
    private final Thread thread = new Thread(this::write, "numbered-records");

    NumberedRecords(Target target, String topic, int last) {
        this.properties = Map.of(
                "bootstrap.servers", target.kafka().orElseThrow().bootstrapServers(), "linger.ms", 5, "acks", "all");
        this.topic = topic;
        this.last = last;
    }

    NumberedRecords start() {
        thread.start();
        return this;
    }

    /** Returns when the last record is written. */
    void finish() throws InterruptedException {
        hurry.set(true);
        thread.join();
    }

    private void write() {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
            for (int number = 1; number <= last; number++) {
                String key = "k" + number % 10;
                producer.send(new ProducerRecord<>(topic, key, "{\"N\":" + number + "}"));
                if (number % BATCH == 0 && !hurry.get()) {
                    Thread.sleep(BATCH / 2);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }
}
