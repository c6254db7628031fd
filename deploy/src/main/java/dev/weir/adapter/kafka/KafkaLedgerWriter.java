package dev.weir.adapter.kafka;

import dev.weir.ledger.Ending;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerHeldException;
import dev.weir.ledger.LedgerRun;
import dev.weir.ledger.LedgerState;
import dev.weir.ledger.LedgerWriter;
import dev.weir.model.ResourceId;
import dev.weir.port.DataRecord;
import dev.weir.target.ServerException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;

/** Writes one pipeline's ledger, a transaction a write. Every write is a sign of life too, and where there is none for a while, one is given. */
final class KafkaLedgerWriter implements LedgerWriter {
    private static final Duration SIGN_OF_LIFE = Duration.ofMinutes(1);

    private final KafkaCluster kafka;
    private final LedgerRecords records;
    private final LedgerRun run;
    private final Producer<byte[], byte[]> producer;
    private final Timer clock = new Timer("weir-ledger", true);
    private LedgerState before;
    private Optional<Ending> ending = Optional.empty();
    private boolean shutOut;

    /** Whether a transaction is still to be aborted: brokers that were away didn't hear of that, and take no other before. */
    private boolean unfinished;

    private KafkaLedgerWriter(
            KafkaCluster kafka, LedgerRecords records, LedgerRun run, Producer<byte[], byte[]> producer) {
        this.kafka = kafka;
        this.records = records;
        this.run = run;
        this.before = LedgerState.empty(run.pipeline());
        this.producer = producer;
        guarded(producer::initTransactions);
    }

    /** What makes a producer the one that writes a pipeline's ledger. */
    static Map<String, Object> settings(String transactionalId) {
        return Map.of(
                "transactional.id",
                transactionalId,
                "transaction.timeout.ms",
                Math.toIntExact(KafkaLedger.TRANSACTION.toMillis()));
    }

    /**
     * Shuts out whoever wrote before. That this run is alive, the record of its beginning says until it writes.
     *
     * @param producer with the pipeline's {@link #settings}; closed with the writer, once there is one
     */
    static KafkaLedgerWriter begin(
            KafkaCluster kafka,
            LedgerRecords records,
            LedgerRun run,
            LedgerContents seen,
            Producer<byte[], byte[]> producer) {
        KafkaLedgerWriter writer = new KafkaLedgerWriter(kafka, records, run, producer);
        List<ProducerRecord<byte[], byte[]>> tidying = new ArrayList<>();
        seen.dead(run.pipeline()).forEach(dead -> tidying.add(records.run(dead)));
        seen.forgettable(run.pipeline()).forEach(old -> tidying.add(records.forgotten(old)));
        if (!tidying.isEmpty()) {
            writer.transact(tidying);
        }
        long pause = SIGN_OF_LIFE.toMillis();
        writer.clock.schedule(writer.signOfLife(), pause, pause);
        return writer;
    }

    /** Shuts out a run and lets go of its pipeline. */
    static void takeOver(KafkaCluster kafka, LedgerRecords records, LedgerRun ended) {
        KafkaLedgerWriter writer = new KafkaLedgerWriter(
                kafka, records, ended, kafka.producer(settings(records.transactionalId(ended.pipeline()))));
        try {
            List<ProducerRecord<byte[], byte[]>> writes = new ArrayList<>();
            writes.add(records.released(ended.pipeline()));
            // The run of an earlier version of Weir isn't in the history.
            if (!ended.id().isEmpty()) {
                writes.add(records.run(ended));
            }
            writer.guarded(() -> writer.transaction(writes));
        } finally {
            writer.end();
        }
    }

    /** @param state as it was when the run began */
    synchronized void found(LedgerState state) {
        before = state;
    }

    @Override
    public synchronized LedgerState before() {
        return before;
    }

    @Override
    public synchronized void write(LedgerEntry entry) {
        transact(List.of(records.entry(run.pipeline(), entry)));
    }

    @Override
    public synchronized void remove(ResourceId id) {
        transact(List.of(records.removal(run.pipeline(), id)));
    }

    @Override
    public synchronized void load(String topic, Iterable<DataRecord> data, LedgerEntry entry) {
        List<ProducerRecord<byte[], byte[]>> all = new ArrayList<>();
        data.forEach(record -> all.add(Sending.record(topic, record)));
        all.add(records.entry(run.pipeline(), entry));
        transact(all);
    }

    @Override
    public synchronized void ended(Ending how) {
        ending = Optional.of(how);
    }

    @Override
    public synchronized void close() {
        Ending how = ending.orElseGet(() -> Ending.without(Ending.Outcome.INTERRUPTED, System.currentTimeMillis()));
        try {
            guarded(() -> transaction(List.of(records.released(run.pipeline()), records.run(run.ended(how)))));
        } catch (LedgerHeldException | ServerException e) {
            // Somebody took over, or Kafka is gone. The hold is theirs, or ends by itself.
        } finally {
            end();
        }
    }

    private void end() {
        clock.cancel();
        producer.close(Duration.ofSeconds(5));
    }

    private synchronized void giveSignOfLife() {
        try {
            transact(List.of());
        } catch (LedgerHeldException | ServerException e) {
            // The next write will tell it to whoever can do something about it.
        }
    }

    private TimerTask signOfLife() {
        return new TimerTask() {
            @Override
            public void run() {
                giveSignOfLife();
            }
        };
    }

    private void transact(List<ProducerRecord<byte[], byte[]>> writes) {
        List<ProducerRecord<byte[], byte[]>> all = new ArrayList<>(writes);
        all.add(records.holder(run.pipeline(), run.holder()));
        guarded(() -> transaction(all));
    }

    private void transaction(List<ProducerRecord<byte[], byte[]>> writes) {
        if (unfinished) {
            producer.abortTransaction();
            unfinished = false;
        }
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
            unfinished = true;
            cause.addSuppressed(e);
        }
    }

    private void guarded(Runnable call) {
        if (shutOut) {
            throw LedgerHeldException.takenOver(run.pipeline());
        }
        try {
            call.run();
        } catch (ProducerFencedException | InvalidProducerEpochException e) {
            // A producer says so once only, and is of no use after that.
            shutOut = true;
            throw LedgerHeldException.takenOver(run.pipeline());
        } catch (KafkaException e) {
            throw kafka.failures().of(e);
        }
    }
}
