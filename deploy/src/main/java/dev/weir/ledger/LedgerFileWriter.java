package dev.weir.ledger;

import dev.weir.model.ResourceId;
import dev.weir.port.DataRecord;
import dev.weir.port.Topics;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes one pipeline's files for as long as nobody has taken the pipeline away. */
final class LedgerFileWriter implements LedgerWriter {
    private final LedgerFolder folder;
    private final LedgerCodec codec;
    private final Optional<Topics> topics;
    private final FileHold hold;
    private final LedgerRun run;
    private final LedgerState before;
    private final TreeMap<ResourceId, LedgerEntry> entries;
    private Optional<Ending> ending = Optional.empty();

    LedgerFileWriter(
            LedgerFolder folder,
            LedgerCodec codec,
            Optional<Topics> topics,
            FileHold hold,
            LedgerRun run,
            LedgerState before) {
        this.folder = folder;
        this.codec = codec;
        this.topics = topics;
        this.hold = hold;
        this.run = run;
        this.before = before;
        this.entries = new TreeMap<>(before.entries());
    }

    /** Writes down that the run has begun. */
    void begin(List<LedgerRun> earlier) {
        folder.replace(folder.holder(run.pipeline()), Stream.of(codec.write(run)));
        new FileHistory(folder, codec, run.pipeline()).begin(run, earlier);
    }

    @Override
    public LedgerState before() {
        return before;
    }

    @Override
    public synchronized void write(LedgerEntry entry) {
        entries.put(entry.id(), entry);
        save();
    }

    @Override
    public synchronized void remove(ResourceId id) {
        entries.remove(id);
        save();
    }

    @Override
    public void load(String topic, Iterable<DataRecord> records, LedgerEntry entry) {
        folder.alone(this::refuseIfLost);
        topics.orElseThrow(() -> new IllegalStateException("data without Kafka must be refused before"))
                .send(topic, records);
        write(entry);
    }

    @Override
    public synchronized void ended(Ending how) {
        ending = Optional.of(how);
    }

    @Override
    public synchronized void close() {
        folder.alone(() -> {
            if (isMine()) {
                ending.ifPresent(how -> new FileHistory(folder, codec, run.pipeline()).end(run.ended(how)));
                folder.delete(folder.holder(run.pipeline()));
            }
            hold.close();
        });
    }

    private void save() {
        folder.alone(() -> {
            refuseIfLost();
            folder.replace(
                    folder.entries(run.pipeline()), entries.values().stream().map(codec::write));
        });
    }

    private void refuseIfLost() {
        if (!isMine()) {
            throw LedgerHeldException.takenOver(run.pipeline());
        }
    }

    private boolean isMine() {
        return folder.lines(folder.holder(run.pipeline())).stream()
                .map(codec::readRun)
                .anyMatch(run::isSame);
    }
}
