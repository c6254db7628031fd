package dev.weir.ledger;

import dev.weir.model.ResourceId;
import dev.weir.port.DataRecord;

/**
 * The only one who may write a pipeline's ledger at a time. A call returns when what it wrote survives the end of this process. Threads may share
 * it.
 */
public interface LedgerWriter extends AutoCloseable {
    void write(LedgerEntry entry);

    void remove(ResourceId id);

    /**
     * Sends a data file's records and writes the entry that says so. Where the store can, both happen or neither; where it can't, the entry comes
     * last.
     */
    void load(String topic, Iterable<DataRecord> records, LedgerEntry entry);

    /** Lets go of the ledger. */
    @Override
    void close();
}
