package dev.weir.adapter.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.weir.ledger.Holder;
import dev.weir.ledger.LedgerCodec;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerRun;
import dev.weir.ledger.Tally;
import dev.weir.model.ResourceId;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What the records of the ledger topic look like, all in JSON: key {@code pipeline/kind/name} with the entry, {@code pipeline/#history/id} with a
 * run, and {@code pipeline/held} with who changes the pipeline at the moment, written again as a sign of life. A record without a value says that
 * there is no such thing any longer.
 */
final class LedgerRecords {
    private static final String HELD = "held";
    private static final String RUNS = "#history/";
    private static final JsonMapper JSON = new JsonMapper();

    private final String topic;
    private final LedgerCodec codec;

    LedgerRecords(String topic, LedgerCodec codec) {
        this.topic = topic;
        this.codec = codec;
    }

    String topic() {
        return topic;
    }

    /** The producer id of a pipeline's writers: the newest of them is the only one whom Kafka lets write. */
    String transactionalId(String pipeline) {
        return "weir-" + topic + "-" + pipeline;
    }

    ProducerRecord<byte[], byte[]> entry(String pipeline, LedgerEntry entry) {
        return new ProducerRecord<>(topic, key(pipeline, entry.id().key()), bytes(codec.write(entry)));
    }

    ProducerRecord<byte[], byte[]> removal(String pipeline, ResourceId id) {
        return new ProducerRecord<>(topic, key(pipeline, id.key()), null);
    }

    ProducerRecord<byte[], byte[]> holder(String pipeline, Holder holder) {
        try {
            return new ProducerRecord<>(topic, key(pipeline, HELD), JSON.writeValueAsBytes(holder));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProducerRecord<byte[], byte[]> released(String pipeline) {
        return new ProducerRecord<>(topic, key(pipeline, HELD), null);
    }

    ProducerRecord<byte[], byte[]> run(LedgerRun run) {
        return new ProducerRecord<>(topic, key(run.pipeline(), RUNS + run.id()), bytes(codec.write(run)));
    }

    ProducerRecord<byte[], byte[]> forgotten(LedgerRun run) {
        return new ProducerRecord<>(topic, key(run.pipeline(), RUNS + run.id()), null);
    }

    LedgerRun readRun(String text) {
        return codec.readRun(text);
    }

    LedgerEntry readEntry(String text) {
        return codec.read(text);
    }

    Holder readHolder(String text) {
        try {
            return JSON.readValue(text, Holder.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a holder: " + e.getOriginalMessage(), e);
        }
    }

    /** @param rest of a key, without the pipeline */
    static boolean isRun(String rest) {
        return rest.startsWith(RUNS);
    }

    /** The run of a holder who hasn't written one down. */
    static LedgerRun unrecorded(String pipeline, Holder holder) {
        return new LedgerRun(pipeline, "", holder, Tally.NOTHING, 0, List.of(), Optional.empty());
    }

    static String heldKey(String pipeline) {
        return pipeline + "/" + HELD;
    }

    private static byte[] key(String pipeline, String rest) {
        return bytes(pipeline + "/" + rest);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
