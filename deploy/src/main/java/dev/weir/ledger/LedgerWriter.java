package dev.weir.ledger;

import dev.weir.model.ResourceId;
import dev.weir.port.DataRecord;

/**
 * The only one who may write a pipeline's ledger at a time. A call returns when what it wrote survives the end of this process. Threads may share
 * it.
 */
public interface LedgerWriter extends AutoCloseable {
    /**
     * The ledger as it was when this run got hold of it. Objects that a run of another pipeline has claimed before count as owned by that
     * pipeline.
     */
    LedgerState before();

    void write(LedgerEntry entry);

    void remove(ResourceId id);

    /**
     * Sends a data file's records and writes the entry that says so. Where the store can, both happen or neither; where it can't, the entry comes
     * last.
     */
    void load(String topic, Iterable<DataRecord> records, LedgerEntry entry);

    /** Says how the run ended. It is written when the ledger is let go of; without it the run counts as interrupted. */
    void ended(Ending ending);

    /** Lets go of the ledger. */
    @Override
    void close();
}
