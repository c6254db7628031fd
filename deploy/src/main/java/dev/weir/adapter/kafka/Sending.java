package dev.weir.adapter.kafka;

import dev.weir.port.DataRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** Sends records and waits until the brokers have them. */
final class Sending {
    private Sending() {}

    static void all(Producer<byte[], byte[]> producer, String topic, Iterable<DataRecord> records) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (DataRecord record : records) {
            sent.add(producer.send(record(topic, record)));
        }
        producer.flush();
        sent.forEach(Sending::await);
    }

    static ProducerRecord<byte[], byte[]> record(String topic, DataRecord record) {
        Long time = record.time().isPresent() ? record.time().getAsLong() : null;
        return new ProducerRecord<>(topic, null, time, record.key().orElse(null), record.value());
    }

    static void await(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            Throwable cause = Optional.ofNullable(e.getCause()).orElse(e);
            throw cause instanceof KafkaException known ? known : new KafkaException(cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while sending");
        }
    }
}
