package dev.weir.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.ledger.LedgerEntry;
import dev.weir.model.DataFormat.Value;
import dev.weir.model.EventTimes;
import dev.weir.model.Resource;
import dev.weir.port.DataRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What an apply sends of a generator, and what it remembers of it. */
class DataWorkTest {
    private static final Instant EVENING = Instant.parse("2024-05-01T23:59:00Z");
    private static final Instant NEXT_DAY = Instant.parse("2024-05-02T00:01:00Z");
    private static final String SCHEMA =
            "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"int\"}]}";

    @Test
    void aResumedApplySendsTheSameDay() {
        LedgerEntry wanted = entry(generated(1, 100));
        LedgerEntry killed = work(EVENING).intention(wanted, Optional.empty());
        assertThat(killed.state()).isEqualTo(LedgerEntry.State.INTENDED);
        assertThat(start(killed)).isEqualTo(millis("2024-04-30T00:00:00Z"));
        assertThat(start(work(NEXT_DAY).intention(wanted, Optional.of(killed)))).isEqualTo(start(killed));
    }

    @Test
    void otherRecordsHaveADayOfTheirOwn() {
        LedgerEntry killed = work(EVENING).intention(entry(generated(1, 100)), Optional.empty());
        LedgerEntry changed = work(NEXT_DAY).intention(entry(generated(2, 100)), Optional.of(killed));
        assertThat(start(changed)).isEqualTo(millis("2024-05-01T00:00:00Z"));
    }

    @Test
    void recordsHaveTheTimesOfTheirEvents() {
        GeneratedRecords records = new GeneratedRecords(generated(1, 4));
        List<DataRecord> all =
                records.all(records.remembered(entry(generated(1, 4)).serverSaid(), EVENING), OptionalInt.empty());
        assertThat(all)
                .extracting(DataRecord::time)
                .containsExactly(
                        OptionalLong.of(millis("2024-04-30T00:00:00Z")),
                        OptionalLong.of(millis("2024-04-30T00:15:00Z")),
                        OptionalLong.of(millis("2024-04-30T00:30:00Z")),
                        OptionalLong.of(millis("2024-04-30T00:45:00Z")));
    }

    @Test
    void avroNeedsARegistry() {
        Resource.Generated avro = new Resource.Generated(
                "t", "r.avsc", SCHEMA, Value.AVRO, Optional.empty(), 1, 1, Optional.empty(), Optional.empty());
        assertThat(work(EVENING).obstacles(entry(avro)))
                .extracting(Diagnostic::code)
                .containsExactly("WEIR-RUN-101");
    }

    private static DataWork work(Instant begun) {
        return new DataWork(
                Path.of("."), Optional.empty(), begun, new Patience(Duration.ofSeconds(1), Duration.ofMillis(1)));
    }

    private static Resource.Generated generated(long seed, int count) {
        EventTimes times =
                new EventTimes("yesterday", Duration.ofHours(1).toMillis(), Optional.empty(), Optional.empty());
        return new Resource.Generated(
                "t", "r.avsc", SCHEMA, Value.JSON, Optional.empty(), seed, count, Optional.empty(), Optional.of(times));
    }

    private static LedgerEntry entry(Resource.Generated data) {
        return LedgerEntry.intended(data, List.of(), List.of());
    }

    private static long start(LedgerEntry entry) {
        return Long.parseLong(entry.serverSaid().getOrDefault("start", "0"));
    }

    private static long millis(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }
}
