package dev.weir.execute;

import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.ledger.LedgerEntry;
import dev.weir.model.Resource;
import dev.weir.port.DataRecord;
import dev.weir.port.Progress;
import java.nio.file.Path;
import java.util.List;

/** Data files. With the ledger in Kafka, records and entry are one transaction, so a file is sent exactly once. */
record DataWork(Path project) implements Work {

    @Override
    public List<Diagnostic> obstacles(LedgerEntry entry) {
        return records(entry).diagnostics();
    }

    @Override
    public void create(Attempt attempt) {
        Resource.DataLoad load = (Resource.DataLoad) attempt.entry().resource();
        Checked<List<DataRecord>> records = records(attempt.entry());
        if (!records.ok()) {
            throw new StepFailure(records.diagnostics().get(0));
        }
        attempt.ledger()
                .load(
                        load.topic(),
                        records.value(),
                        attempt.entry().applied(attempt.entry().serverSaid()));
    }

    /** Records stay where they are until their topic goes. */
    @Override
    public void drop(LedgerEntry entry, List<String> topics, Progress progress) {}

    private Checked<List<DataRecord>> records(LedgerEntry entry) {
        return new DataFile(project, (Resource.DataLoad) entry.resource()).records();
    }
}
