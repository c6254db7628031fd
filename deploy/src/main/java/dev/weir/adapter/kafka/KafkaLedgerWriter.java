package dev.weir.adapter.kafka;

import dev.weir.ledger.Holder;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerHeldException;
import dev.weir.ledger.LedgerWriter;
import dev.weir.model.ResourceId;
import dev.weir.port.DataRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;

/** Writes one pipeline's ledger, a transaction a write. Every write also renews the hold. */
final class KafkaLedgerWriter implements LedgerWriter {
    private final KafkaCluster kafka;
    private final LedgerRecords records;
    private final String pipeline;
    private final Holder holder;
    private final Producer<byte[], byte[]> producer;

    KafkaLedgerWriter(KafkaCluster kafka, LedgerRecords records, String pipeline, Holder holder) {
        this.kafka = kafka;
        this.records = records;
        this.pipeline = pipeline;
        this.holder = holder;
        this.producer = kafka.producer(Map.of(
                "transactional.id",
                records.transactionalId(pipeline),
                "transaction.timeout.ms",
                Math.toIntExact(KafkaLedger.TRANSACTION.toMillis())));
        guarded(producer::initTransactions);
        transact(List.of());
    }

    @Override
    public synchronized void write(LedgerEntry entry) {
        transact(List.of(records.entry(pipeline, entry)));
    }

    @Override
    public synchronized void remove(ResourceId id) {
        transact(List.of(records.removal(pipeline, id)));
    }

    @Override
    public synchronized void load(String topic, Iterable<DataRecord> data, LedgerEntry entry) {
        List<ProducerRecord<byte[], byte[]>> all = new ArrayList<>();
        data.forEach(record -> all.add(new ProducerRecord<>(topic, record.key().orElse(null), record.value())));
        all.add(records.entry(pipeline, entry));
        transact(all);
    }

    @Override
    public synchronized void close() {
        try {
            transaction(List.of(records.released(pipeline)));
        } catch (KafkaException e) {
            // Somebody took over, or Kafka is gone. The hold is theirs, or ends by itself.
        } finally {
            producer.close(Duration.ofSeconds(5));
        }
    }

    private void transact(List<ProducerRecord<byte[], byte[]>> writes) {
        List<ProducerRecord<byte[], byte[]>> all = new ArrayList<>(writes);
        all.add(records.holder(pipeline, holder));
        guarded(() -> transaction(all));
    }

    private void transaction(List<ProducerRecord<byte[], byte[]>> writes) {
        producer.beginTransaction();
        try {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            writes.forEach(write -> sent.add(producer.send(write)));
            producer.flush();
            sent.forEach(Sending::await);
            producer.commitTransaction();
        } catch (ProducerFencedException | InvalidProducerEpochException e) {
            throw e;
        } catch (KafkaException e) {
            abort(e);
            throw e;
        }
    }

    /** So that what was sent of it doesn't stand in the way of readers until the brokers give it up. */
    private void abort(KafkaException cause) {
        try {
            producer.abortTransaction();
        } catch (KafkaException e) {
            cause.addSuppressed(e);
        }
    }

    private void guarded(Runnable call) {
        try {
            call.run();
        } catch (ProducerFencedException | InvalidProducerEpochException e) {
            throw LedgerHeldException.takenOver(pipeline);
        } catch (KafkaException e) {
            throw kafka.failures().of(e);
        }
    }
}
