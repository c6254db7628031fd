package dev.weir.adapter.kafka;

import dev.weir.port.Deadline;
import dev.weir.port.Progress;
import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads the ledger topic from its beginning to its end, and each further time what has come since. */
final class LedgerReading implements Closeable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaCluster kafka;
    private final TopicPartition partition;
    private final Duration patience;
    private final Consumer<byte[], byte[]> consumer;
    private final SortedMap<String, Stamped> newest = new TreeMap<>();

    /** @param patience how long a killed writer's last transaction can stay open */
    LedgerReading(KafkaCluster kafka, String topic, Duration patience) {
        this.kafka = kafka;
        this.partition = new TopicPartition(topic, 0);
        this.patience = patience;
        this.consumer = kafka.settings().consumer(IsolationLevel.READ_COMMITTED);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
    }

    /** Reads what can be read, so that there is less to read later. */
    void ahead() {
        read(kafka.end(partition).committed());
    }

    /**
     * The newest value of every key, with the time at which it was written; keys whose newest record is a removal are left out.
     *
     * <p>What lies behind an unfinished transaction can't be read yet, though other pipelines may have finished theirs there long ago: to stop
     * before it would be to forget what they own. So its end is waited for.
     *
     * @param unfinished told what could be read, if the last run was killed while it wrote; may put an end to its transaction
     */
    SortedMap<String, Stamped> newest(Progress progress, UnfinishedListener unfinished) {
        KafkaCluster.End end = kafka.end(partition);
        read(end.committed());
        if (consumer.position(partition) < end.written()) {
            unfinished.found(newest);
            read(decided(end.written(), progress));
        }
        return newest;
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void read(long end) {
        Deadline deadline = Deadline.in(kafka.settings().timeouts().step());
        while (consumer.position(partition) < end) {
            if (deadline.isOver()) {
                throw new TimeoutException("the records of topic " + partition.topic() + " don't come");
            }
            consumer.poll(POLL).forEach(this::fold);
        }
    }

    /** The end of what can be read, once everything that is written is decided. */
    private long decided(long written, Progress progress) {
        Deadline deadline = Deadline.in(patience);
        long committed = kafka.end(partition).committed();
        while (committed < written && !deadline.isOver()) {
            progress.still("waiting for the unfinished write of an interrupted run to be given up");
            deadline.sleep(POLL);
            committed = kafka.end(partition).committed();
        }
        return committed;
    }

    private void fold(ConsumerRecord<byte[], byte[]> record) {
        String key = new String(record.key(), StandardCharsets.UTF_8);
        if (record.value() == null) {
            newest.remove(key);
            return;
        }
        newest.put(
                key,
                new Stamped(new String(record.value(), StandardCharsets.UTF_8), record.timestamp(), record.offset()));
    }

    /** Hears that the topic ends in a transaction that is neither committed nor aborted. */
    interface UnfinishedListener {
        void found(SortedMap<String, Stamped> readable);
    }

    /**
     * @param written in milliseconds since 1970
     * @param offset of the record
     */
    record Stamped(String value, long written, long offset) {}
}
