package dev.weir.adapter.kafka;

import dev.weir.adapter.kafka.LedgerReading.Stamped;
import dev.weir.ledger.Ending;
import dev.weir.ledger.LedgerCodec;
import dev.weir.ledger.LedgerHeldException;
import dev.weir.ledger.LedgerRun;
import dev.weir.ledger.LedgerState;
import dev.weir.ledger.LedgerStore;
import dev.weir.ledger.LedgerWriter;
import dev.weir.port.Progress;
import dev.weir.target.FailureKind;
import dev.weir.target.ServerException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * The ledger in one compacted topic of the target's own Kafka, one record a resource.
 *
 * <p>The topic's order decides who holds a pipeline: whoever wants it writes down that a run begins, reads the topic, and has it if no other run that
 * may be alive stands before. Every pipeline has a transactional producer id of its own: when the next run begins, Kafka itself refuses whatever the
 * one before still wants to write.
 */
public final class KafkaLedger implements LedgerStore {
    /** Also the longest time for which a killed run can hide what others write. */
    static final Duration TRANSACTION = Duration.ofSeconds(30);

    private static final Duration SWEEP = Duration.ofSeconds(15);

    private final KafkaCluster kafka;
    private final LedgerRecords records;

    /** By pipeline. */
    private final Map<String, LedgerClients> expected = new ConcurrentHashMap<>();

    public KafkaLedger(KafkaCluster kafka, String topic, LedgerCodec codec) {
        this.kafka = kafka;
        this.records = new LedgerRecords(topic, codec);
    }

    @Override
    public LedgerState read(String pipeline, Progress progress) {
        return kafka.exists(records.topic()) ? contents(progress).state(pipeline) : LedgerState.empty(pipeline);
    }

    @Override
    public void expect(String pipeline) {
        try {
            // A producer that asks for a topic may bring it about.
            if (kafka.exists(records.topic())) {
                expected.computeIfAbsent(pipeline, this::clients);
            }
        } catch (ServerException e) {
            // Whoever opens the ledger will be told.
        }
    }

    @Override
    public LedgerWriter open(LedgerRun run) {
        try (LedgerClients clients =
                Optional.ofNullable(expected.remove(run.pipeline())).orElseGet(() -> clientsOfTopic(run.pipeline()))) {
            LedgerReading reading = clients.reading();
            refuseIfHeld(contents(reading, Progress.SILENT, KafkaLedger::everybody), run);
            publish(clients.announcing(), records.run(run));
            try {
                LedgerContents seen = contents(reading, Progress.SILENT, KafkaLedger::everybody);
                if (!seen.knows(run)) {
                    throw new TimeoutException("the ledger's newest records don't come");
                }
                refuseIfHeld(seen, run);
                return begun(run, seen, clients);
            } catch (LedgerHeldException | ServerException | KafkaException e) {
                withdraw(clients.announcing(), run, e);
                throw e;
            }
        } catch (KafkaException e) {
            throw kafka.failures().of(e);
        }
    }

    private void withdraw(Producer<byte[], byte[]> producer, LedgerRun run, RuntimeException cause) {
        try {
            publish(producer, records.forgotten(run));
        } catch (KafkaException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public Optional<LedgerRun> holding(String pipeline) {
        return kafka.exists(records.topic()) ? contents(Progress.SILENT).holding(pipeline) : Optional.empty();
    }

    @Override
    public void release(LedgerRun run) {
        refuseIfHeld(contents(Progress.SILENT), run);
        Ending unlocked = Ending.without(Ending.Outcome.UNLOCKED, System.currentTimeMillis());
        KafkaLedgerWriter.takeOver(kafka, records, run.ended(unlocked));
    }

    @Override
    public List<LedgerRun> runs(Progress progress) {
        return kafka.exists(records.topic()) ? contents(progress).runs() : List.of();
    }

    @Override
    public void close() {
        expected.values().forEach(LedgerClients::close);
        expected.clear();
    }

    /** What a run wrote that counts as dead, but isn't, may come until its producer is shut out; so it is looked at again after that. */
    private LedgerWriter begun(LedgerRun run, LedgerContents seen, LedgerClients clients) {
        KafkaLedgerWriter writer = KafkaLedgerWriter.begin(kafka, records, run, seen, clients.writing());
        clients.giveWriting();
        try {
            boolean followsDead = !seen.dead(run.pipeline()).isEmpty();
            // The run has shut out whoever was dead, which may not show yet: to cut them off again would be to cut off
            // the run.
            Predicate<String> others = pipeline -> !pipeline.equals(run.pipeline());
            writer.found((followsDead ? contents(clients.reading(), Progress.SILENT, others) : seen).state(run));
            return writer;
        } catch (ServerException | KafkaException e) {
            writer.close();
            throw e;
        }
    }

    private static void refuseIfHeld(LedgerContents contents, LedgerRun run) {
        contents.holding(run.pipeline())
                .filter(other -> !other.id().equals(run.id()))
                .ifPresent(other -> {
                    throw LedgerHeldException.by(other.holder(), run.pipeline());
                });
    }

    /** Outside the transactions of the pipeline's writer: whoever hasn't got the pipeline yet must not disturb whoever has. */
    private static void publish(Producer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) {
        Future<RecordMetadata> sent = producer.send(record);
        // Nothing else will come that could be sent along.
        producer.flush();
        Sending.await(sent);
    }

    private void ensureTopic() {
        if (kafka.exists(records.topic())) {
            return;
        }
        try {
            kafka.create(new NewTopic(records.topic(), Optional.of(1), Optional.empty())
                    .configs(Map.of("cleanup.policy", "compact")));
        } catch (ServerException e) {
            if (e.kind() != FailureKind.CONFLICT) {
                throw e;
            }
        }
    }

    private LedgerClients clientsOfTopic(String pipeline) {
        ensureTopic();
        return clients(pipeline);
    }

    private LedgerClients clients(String pipeline) {
        return new LedgerClients(kafka, records.topic(), records.transactionalId(pipeline), this::reading);
    }

    private LedgerReading reading() {
        return new LedgerReading(kafka, records.topic(), TRANSACTION.plus(SWEEP));
    }

    private LedgerContents contents(Progress progress) {
        try (LedgerReading reading = reading()) {
            return contents(reading, progress, KafkaLedger::everybody);
        } catch (KafkaException e) {
            throw kafka.failures().of(e);
        }
    }

    /** @param cutOff whose unfinished transactions may be ended, if they are known to be dead */
    private LedgerContents contents(LedgerReading reading, Progress progress, Predicate<String> cutOff) {
        return new LedgerContents(
                reading.newest(progress, readable -> endTransactionsOfTheDead(readable, cutOff)), records);
    }

    private static boolean everybody(String pipeline) {
        return true;
    }

    /** The brokers would give them up by themselves, but take most of a minute. Only runs that are known to be dead are cut off. */
    private void endTransactionsOfTheDead(SortedMap<String, Stamped> readable, Predicate<String> pipelines) {
        new LedgerContents(readable, records)
                .abandoned().stream()
                        .filter(pipelines)
                        .forEach(pipeline -> kafka.fence(records.transactionalId(pipeline)));
    }
}
