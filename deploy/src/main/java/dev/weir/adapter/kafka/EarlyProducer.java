package dev.weir.adapter.kafka;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;

/** A producer that is made, and learns where its topic lies, while other things are done. Unless it is handed over, it is closed again. */
final class EarlyProducer implements AutoCloseable {
    private final CompletableFuture<Producer<byte[], byte[]>> producer;
    private boolean handedOver;

    EarlyProducer(KafkaCluster kafka, String topic, Map<String, Object> specific) {
        this.producer = CompletableFuture.supplyAsync(() -> made(kafka, topic, specific));
    }

    /** @throws KafkaException if it couldn't be made */
    Producer<byte[], byte[]> get() {
        try {
            return producer.join();
        } catch (CompletionException e) {
            Throwable cause = Optional.ofNullable(e.getCause()).orElse(e);
            throw cause instanceof KafkaException known ? known : new KafkaException(cause);
        }
    }

    /** From now on somebody else closes it. */
    void handOver() {
        handedOver = true;
    }

    @Override
    public void close() {
        if (!handedOver) {
            CompletableFuture<Void> unused = producer.thenAccept(Producer::close);
        }
    }

    private static Producer<byte[], byte[]> made(KafkaCluster kafka, String topic, Map<String, Object> specific) {
        Producer<byte[], byte[]> producer = kafka.producer(specific);
        try {
            producer.partitionsFor(topic);
            return producer;
        } catch (KafkaException e) {
            producer.close();
            throw e;
        }
    }
}
