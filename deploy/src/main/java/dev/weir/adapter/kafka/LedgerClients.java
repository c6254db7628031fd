package dev.weir.adapter.kafka;

import java.io.Closeable;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.utils.Utils;

/**
 * What a run needs to take hold of its pipeline, made beside each other and beside other work: to make each takes as long as most of what is done with it. Has no
 * effect on the ledger, whose topic must exist.
 */
final class LedgerClients implements AutoCloseable {
    private final CompletableFuture<LedgerReading> reading;
    private final CompletableFuture<Producer<byte[], byte[]>> announcing;
    private final CompletableFuture<Producer<byte[], byte[]>> writing;
    private boolean writingIsGiven;

    /**
     * @param reading makes the reader of the ledger
     * @param transactionalId of the pipeline's writer
     */
    LedgerClients(KafkaCluster kafka, String topic, String transactionalId, Supplier<LedgerReading> reading) {
        this.reading = CompletableFuture.supplyAsync(() -> begun(reading.get()));
        this.announcing = CompletableFuture.supplyAsync(() -> made(kafka, topic, Map.of()));
        this.writing =
                CompletableFuture.supplyAsync(() -> made(kafka, topic, KafkaLedgerWriter.settings(transactionalId)));
    }

    /** Has read the ledger to its end, as that was a moment ago. */
    LedgerReading reading() {
        return when(reading);
    }

    /** Writes down beginnings of runs, outside of transactions. */
    Producer<byte[], byte[]> announcing() {
        return when(announcing);
    }

    /** Of the pipeline's writer; it hasn't begun with transactions. */
    Producer<byte[], byte[]> writing() {
        return when(writing);
    }

    /** From now on somebody else closes the writer's producer. */
    void giveWriting() {
        writingIsGiven = true;
    }

    @Override
    public void close() {
        discard(reading);
        discard(announcing);
        if (!writingIsGiven) {
            discard(writing);
        }
    }

    /** To close one takes a few milliseconds, for which nobody waits. */
    private static void discard(CompletableFuture<? extends Closeable> made) {
        CompletableFuture<Void> unused =
                made.thenAcceptAsync(client -> Utils.closeQuietly(client, "a client of the ledger"));
    }

    private static <T> T when(CompletableFuture<T> made) {
        try {
            return made.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static LedgerReading begun(LedgerReading reading) {
        try {
            reading.ahead();
            return reading;
        } catch (KafkaException e) {
            reading.close();
            throw e;
        }
    }

    /** A producer that knows already where its topic lies. */
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
