package dev.weir.execute;

import dev.weir.generate.EventClock;
import dev.weir.generate.RecordSequence;
import dev.weir.ledger.LedgerEntry;
import dev.weir.model.Resource;
import dev.weir.port.DataRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The records that an apply sends of a generator. {@code today} and {@code yesterday} become a day when the step is first intended, and the ledger remembers
 * it: the apply that goes on after an interrupted one, perhaps on the next day, sends the same records.
 */
final class GeneratedRecords {
    private static final String START = "start";

    private final Resource.Generated data;

    GeneratedRecords(Resource.Generated data) {
        this.data = data;
    }

    /**
     * What the ledger remembers of them.
     *
     * @param earlier what it remembers already, of the same records
     */
    SortedMap<String, String> remembered(SortedMap<String, String> earlier, Instant now) {
        SortedMap<String, String> remembered = new TreeMap<>(earlier);
        data.times().ifPresent(times -> remembered.putIfAbsent(START, Long.toString(EventClock.start(times, now))));
        return remembered;
    }

    /** Empty if an entry isn't of the same records. */
    Optional<SortedMap<String, String>> in(LedgerEntry entry) {
        boolean same = entry.resource() instanceof Resource.Generated other
                && other.withoutRate().equals(data.withoutRate());
        return same ? Optional.of(entry.serverSaid()) : Optional.empty();
    }

    List<DataRecord> all(SortedMap<String, String> remembered, OptionalInt schemaId) {
        RecordSequence sequence = new RecordSequence(data, 0, schemaId);
        Optional<EventClock> clock = data.times()
                .flatMap(times -> Optional.ofNullable(remembered.get(START))
                        .map(start -> new EventClock(times, Long.parseLong(start), data.count(), data.seed())));
        List<DataRecord> records = new ArrayList<>();
        while (sequence.number() < data.count()) {
            long number = sequence.number();
            records.add(sequence.next(
                    clock.map(times -> OptionalLong.of(times.at(number))).orElseGet(OptionalLong::empty)));
        }
        return records;
    }
}
