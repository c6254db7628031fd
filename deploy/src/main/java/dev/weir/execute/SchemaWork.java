package dev.weir.execute;

import dev.weir.drift.Said;
import dev.weir.ledger.LedgerEntry;
import dev.weir.model.Resource;
import dev.weir.port.Progress;
import dev.weir.port.Subjects;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Subjects. Registering a schema that is the newest version already changes nothing, so it can always be repeated. */
record SchemaWork(Subjects subjects, Patience patience) implements Work {

    @Override
    public void create(Attempt attempt) {
        Resource.Schema schema = (Resource.Schema) attempt.entry().resource();
        patience.repeating(attempt.progress(), () -> subjects.register(schema));
        attempt.ledger().write(attempt.entry().applied(described(attempt.entry())));
    }

    @Override
    public SortedMap<String, String> described(LedgerEntry entry) {
        return patience.repeating(
                        Progress.SILENT, () -> subjects.find(entry.id().name()))
                .map(found -> Said.of(entry.resource(), found))
                .orElseGet(TreeMap::new);
    }

    @Override
    public void drop(LedgerEntry entry, List<String> topics, Progress progress) {
        patience.repeating(progress, () -> subjects.delete(entry.id().name()));
    }
}
