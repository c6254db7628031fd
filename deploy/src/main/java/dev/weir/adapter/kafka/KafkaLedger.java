package dev.weir.adapter.kafka;

import dev.weir.adapter.kafka.LedgerReading.Stamped;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.ledger.Holder;
import dev.weir.ledger.LedgerCodec;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerHeldException;
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
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;

/**
 * The ledger in one compacted topic of the target's own Kafka, one record a resource. Every pipeline has a transactional producer id of its own:
 * when a second run begins, Kafka itself refuses whatever the first still wants to write.
 */
public final class KafkaLedger implements LedgerStore {
    /** After this long without a write, a run on another machine counts as dead. Longer than any single step may take. */
    private static final Duration HOLD = Duration.ofMinutes(5);

    /** Also the longest time for which a killed run can hide what others write. */
    static final Duration TRANSACTION = Duration.ofSeconds(30);

    private static final Duration SWEEP = Duration.ofSeconds(15);

    private final KafkaCluster kafka;
    private final LedgerRecords records;
    private final LedgerReading reading;

    public KafkaLedger(KafkaCluster kafka, String topic, LedgerCodec codec) {
        this.kafka = kafka;
        this.records = new LedgerRecords(topic, codec);
        this.reading = new LedgerReading(kafka, topic, TRANSACTION.plus(SWEEP));
    }

    @Override
    public LedgerState read(String pipeline, Progress progress) {
        if (!kafka.exists(records.topic())) {
            return LedgerState.empty(pipeline);
        }
        return state(pipeline, newest(pipeline, progress));
    }

    @Override
    public LedgerWriter open(String pipeline, Holder holder) {
        ensureTopic();
        Optional<Stamped> held =
                Optional.ofNullable(newest(pipeline, Progress.SILENT).get(LedgerRecords.heldKey(pipeline)));
        held.ifPresent(record -> refuseIfAlive(pipeline, record));
        return new KafkaLedgerWriter(kafka, records, pipeline, holder);
    }

    @Override
    public void close() {}

    private LedgerState state(String pipeline, SortedMap<String, Stamped> newest) {
        List<LedgerEntry> entries = newest.entrySet().stream()
                .filter(record -> record.getKey().startsWith(pipeline + "/"))
                .filter(record -> !record.getKey().equals(LedgerRecords.heldKey(pipeline)))
                .map(record -> entry(record.getKey(), record.getValue().value()))
                .toList();
        return LedgerState.of(pipeline, entries);
    }

    private LedgerEntry entry(String key, String value) {
        try {
            return records.readEntry(value);
        } catch (IllegalArgumentException e) {
            throw new ServerException(
                            FailureKind.FAILED,
                            Diagnostic.error(
                                    "WEIR-RUN-113",
                                    "The ledger holds something that can't be read",
                                    "The record `" + key + "` of the topic " + records.topic()
                                            + " was written by a later version of Weir, or by something else. Use the newest Weir."))
                    .causedBy(e);
        }
    }

    private void refuseIfAlive(String pipeline, Stamped record) {
        Holder holder = records.readHolder(record.value());
        boolean expired = System.currentTimeMillis() - record.written() > HOLD.toMillis();
        if (!expired && !holder.isGone()) {
            throw LedgerHeldException.by(holder, pipeline);
        }
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

    private SortedMap<String, Stamped> newest(String pipeline, Progress progress) {
        try {
            return reading.newest(progress, readable -> endTransactionOfTheDead(pipeline, readable));
        } catch (KafkaException e) {
            throw kafka.failures().of(e);
        }
    }

    /** The brokers would give it up by themselves, but take most of a minute. Only a run that is known to be dead is cut off. */
    private void endTransactionOfTheDead(String pipeline, SortedMap<String, Stamped> readable) {
        Optional<Holder> holder = Optional.ofNullable(readable.get(LedgerRecords.heldKey(pipeline)))
                .map(record -> records.readHolder(record.value()));
        if (holder.filter(Holder::isGone).isPresent()) {
            kafka.fence(records.transactionalId(pipeline));
        }
    }
}
