package dev.weir.execute;

import dev.weir.ledger.Ending;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.ledger.LedgerWriter;
import dev.weir.model.ResourceId;
import dev.weir.port.DataRecord;
import java.util.ArrayList;
import java.util.List;

/** A ledger that only remembers what was written. */
final class WrittenEntries implements LedgerWriter {
    final List<LedgerEntry> entries = new ArrayList<>();

    @Override
    public LedgerState before() {
        return LedgerState.empty("test");
    }

    @Override
    public void write(LedgerEntry entry) {
        entries.add(entry);
    }

    @Override
    public void remove(ResourceId id) {
        entries.removeIf(entry -> entry.id().equals(id));
    }

    @Override
    public void load(String topic, Iterable<DataRecord> records, LedgerEntry entry) {
        entries.add(entry);
    }

    @Override
    public void ended(Ending ending) {}

    @Override
    public void close() {}
}
