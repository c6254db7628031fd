package dev.weir.execute;

import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.generate.RecordSequence;
import dev.weir.ledger.LedgerEntry;
import dev.weir.model.DataFormat;
import dev.weir.model.Resource;
import dev.weir.port.DataRecord;
import dev.weir.port.Progress;
import dev.weir.port.Subjects;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Data files and generated records. With the ledger in Kafka, records and entry are one transaction, so they are sent exactly once.
 *
 * @param begun when the run began, which says what {@code today} is
 */
record DataWork(Path project, Optional<Subjects> subjects, Instant begun, Patience patience) implements Work {

    @Override
    public List<Diagnostic> obstacles(LedgerEntry entry) {
        if (entry.resource() instanceof Resource.Generated data) {
            boolean lost = data.value() == DataFormat.Value.AVRO && subjects.isEmpty();
            return lost ? List.of(Works.noServer(RecordSequence.registered(data).id())) : List.of();
        }
        return fromFile(entry).diagnostics();
    }

    @Override
    public LedgerEntry intention(LedgerEntry entry, Optional<LedgerEntry> earlier) {
        LedgerEntry intention = entry.in(LedgerEntry.State.INTENDED);
        return entry.resource() instanceof Resource.Generated data
                ? intention.remembering(remembered(data, earlier.orElse(entry)))
                : intention;
    }

    @Override
    public void create(Attempt attempt) {
        LedgerEntry entry = attempt.entry();
        if (entry.resource() instanceof Resource.Generated data) {
            SortedMap<String, String> remembered = remembered(data, entry);
            OptionalInt schemaId = schemaId(data, attempt.progress());
            send(attempt, data.topic(), new GeneratedRecords(data).all(remembered, schemaId), remembered);
            return;
        }
        Checked<List<DataRecord>> records = fromFile(entry);
        if (!records.ok()) {
            throw new StepFailure(records.diagnostics().get(0));
        }
        send(attempt, ((Resource.Data) entry.resource()).topic(), records.value(), entry.serverSaid());
    }

    private static void send(
            Attempt attempt, String topic, List<DataRecord> records, SortedMap<String, String> remembered) {
        attempt.ledger().load(topic, records, attempt.entry().applied(remembered));
    }

    private SortedMap<String, String> remembered(Resource.Generated data, LedgerEntry earlier) {
        GeneratedRecords records = new GeneratedRecords(data);
        return records.remembered(records.in(earlier).orElseGet(TreeMap::new), begun);
    }

    /** Of a schema that is registered already, the registry only says so. */
    private OptionalInt schemaId(Resource.Generated data, Progress progress) {
        return data.value() == DataFormat.Value.AVRO && subjects.isPresent()
                ? OptionalInt.of(
                        patience.repeating(progress, () -> subjects.get().register(RecordSequence.registered(data))))
                : OptionalInt.empty();
    }

    /** Records stay where they are until their topic goes. */
    @Override
    public void drop(LedgerEntry entry, List<String> topics, Progress progress) {}

    private Checked<List<DataRecord>> fromFile(LedgerEntry entry) {
        return new DataFile(project, (Resource.DataLoad) entry.resource()).records();
    }
}
