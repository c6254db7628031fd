package dev.weir.acceptance;

import dev.weir.ledger.Ending;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerRun;
import dev.weir.ledger.LedgerState;
import dev.weir.ledger.LedgerStore;
import dev.weir.ledger.LedgerWriter;
import dev.weir.model.ResourceId;
import dev.weir.port.DataRecord;
import dev.weir.port.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * A ledger at whose writes the process dies, once at each, on the side where the target and the ledger are apart: just after an intention, before
 * anything was done about it, and just before what was done is written down. A file remembers the deaths, so that a chain of processes meets
 * all of them.
 */
final class FatalWrites implements LedgerStore {
    static final int KILLED = 137;

    private final LedgerStore ledger;
    private final Path deaths;

    FatalWrites(LedgerStore ledger, Path deaths) {
        this.ledger = ledger;
        this.deaths = deaths;
    }

    @Override
    public LedgerState read(String pipeline, Progress progress) {
        return ledger.read(pipeline, progress);
    }

    @Override
    public void expect(String pipeline) {
        ledger.expect(pipeline);
    }

    @Override
    public LedgerWriter open(LedgerRun run) {
        return new Writer(ledger.open(run));
    }

    @Override
    public Optional<LedgerRun> holding(String pipeline) {
        return ledger.holding(pipeline);
    }

    @Override
    public void release(LedgerRun run) {
        ledger.release(run);
    }

    @Override
    public List<LedgerRun> runs(Progress progress) {
        return ledger.runs(progress);
    }

    @Override
    public void close() {
        ledger.close();
    }

    private final class Writer implements LedgerWriter {
        private final LedgerWriter writer;

        Writer(LedgerWriter writer) {
            this.writer = writer;
        }

        @Override
        public LedgerState before() {
            return writer.before();
        }

        @Override
        public void ended(Ending ending) {
            writer.ended(ending);
        }

        @Override
        public void write(LedgerEntry entry) {
            String name = entry.state() + " " + entry.id().key();
            if (entry.state() == LedgerEntry.State.APPLIED) {
                dieOnceThen(name, () -> writer.write(entry));
            } else {
                thenDieOnce(name, () -> writer.write(entry));
            }
        }

        @Override
        public void remove(ResourceId id) {
            dieOnceThen("REMOVED " + id.key(), () -> writer.remove(id));
        }

        @Override
        public void load(String topic, Iterable<DataRecord> records, LedgerEntry entry) {
            thenDieOnce("LOADED " + entry.id().key(), () -> writer.load(topic, records, entry));
        }

        @Override
        public void close() {
            writer.close();
        }
    }

    /** Steps that run beside each other write one after the other here, so that each death has one cause. */
    private synchronized void dieOnceThen(String name, Runnable write) {
        dieOnce("before " + name);
        write.run();
    }

    private synchronized void thenDieOnce(String name, Runnable write) {
        write.run();
        dieOnce("after " + name);
    }

    /** Without a word to anybody, as a process that is killed. */
    private void dieOnce(String death) {
        try {
            if (!Files.readAllLines(deaths).contains(death)) {
                Files.writeString(deaths, death + "\n", StandardOpenOption.APPEND);
                Runtime.getRuntime().halt(KILLED);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
