package dev.weir.stack;

import dev.weir.ledger.Ending;
import dev.weir.ledger.Holder;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerRun;
import dev.weir.ledger.LedgerState;
import dev.weir.ledger.LedgerStore;
import dev.weir.ledger.LedgerWriter;
import dev.weir.model.ResourceId;
import dev.weir.port.DataRecord;
import dev.weir.port.Progress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A ledger whose run dies at one of its writes: just before it, or just after. What died writes no more and lets go of nothing. */
final class DyingLedger implements LedgerStore {
    private final LedgerStore ledger;
    private final int lastWrite;
    private final boolean afterIt;
    private final AtomicInteger writes = new AtomicInteger();

    DyingLedger(LedgerStore ledger, int lastWrite, boolean afterIt) {
        this.ledger = ledger;
        this.lastWrite = lastWrite;
        this.afterIt = afterIt;
    }

    /** What a killed process would feel. */
    static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public LedgerState read(String pipeline, Progress progress) {
        return ledger.read(pipeline, progress);
    }

    @Override
    public LedgerWriter open(LedgerRun run) {
        Holder holder = run.holder();
        Holder dead = new Holder(holder.user(), holder.host(), holder.process(), 1, holder.operation(), 0);
        return new Writer(ledger.open(run.by(dead)));
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
    public void close() {}

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
            mortal(() -> writer.write(entry));
        }

        @Override
        public void remove(ResourceId id) {
            mortal(() -> writer.remove(id));
        }

        @Override
        public void load(String topic, Iterable<DataRecord> records, LedgerEntry entry) {
            mortal(() -> writer.load(topic, records, entry));
        }

        @Override
        public void close() {
            if (writes.get() < lastWrite) {
                writer.close();
            }
        }

        private void mortal(Runnable write) {
            int number = writes.incrementAndGet();
            if (number < lastWrite || (number == lastWrite && afterIt)) {
                write.run();
            }
            if (number >= lastWrite) {
                throw new Death();
            }
        }
    }
}
