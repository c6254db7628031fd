package dev.weir.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.json.LedgerJson;
import dev.weir.ledger.LedgerEntry;
import dev.weir.model.DataFormat;
import dev.weir.model.DataFormat.KeyType;
import dev.weir.model.DataFormat.Value;
import dev.weir.model.EventTimes;
import dev.weir.model.Resource;
import dev.weir.port.DataRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.junit.jupiter.api.Test;

/** Generated records are the same ones always: what is checked of a pipeline rests on it. */
class RecordSequenceTest {
    private static final long NOON = Instant.parse("2024-05-01T12:00:00Z").toEpochMilli();
    private static final EventTimes TIMES =
            new EventTimes("yesterday", Duration.ofHours(2).toMillis(), Optional.of("placed"), Optional.empty());

    /** If this fails after an upgrade of the library, all checks that expect rows have to be looked at. */
    @Test
    void theFirstRecordsAreTheseForEver() {
        assertThat(values(orders(42), 0, 3))
                .containsExactly(
                        "{\"id\":100,\"customer\":\"c5\",\"dish\":\"soup\",\"pieces\":3,\"price\":7.64,\"remark\":null,\"placed\":1714564800000}",
                        "{\"id\":101,\"customer\":\"c3\",\"dish\":\"pasta\",\"pieces\":2,\"price\":5.78,\"remark\":null,\"placed\":1714564800000}",
                        "{\"id\":102,\"customer\":\"c5\",\"dish\":\"soup\",\"pieces\":2,\"price\":10.68,\"remark\":null,\"placed\":1714564800000}");
    }

    @Test
    void anotherSeedMakesOtherRecords() {
        assertThat(values(orders(1), 0, 20)).isNotEqualTo(values(orders(2), 0, 20));
        assertThat(values(orders(1), 0, 20)).isEqualTo(values(orders(1), 0, 20));
    }

    @Test
    void whoBeginsLaterMissesOnlyTheFirst() {
        assertThat(values(orders(7), 13, 40)).isEqualTo(values(orders(7), 0, 53).subList(13, 53));
    }

    @Test
    void keysAreAField() {
        RecordSequence orders = new RecordSequence(orders(1, Value.JSON, "id", KeyType.BIGINT), 5, OptionalInt.empty());
        byte[] key = orders.next(OptionalLong.of(NOON)).key().orElseThrow();
        assertThat(ByteBuffer.wrap(key).getLong()).isEqualTo(105);
    }

    @Test
    void delimitedValuesLackTheKey() {
        RecordSequence orders =
                new RecordSequence(orders(42, Value.DELIMITED, "customer", KeyType.STRING), 0, OptionalInt.empty());
        DataRecord first = orders.next(OptionalLong.of(NOON));
        String all = text(new RecordSequence(orders(42), 0, OptionalInt.empty())
                .next(OptionalLong.of(NOON))
                .value());
        assertThat(all).contains("\"customer\":\"" + text(first.key().orElseThrow()) + "\"");
        assertThat(text(first.value())).startsWith("100,").endsWith("," + NOON);
    }

    @Test
    void avroCarriesTheSchemasId() throws IOException {
        Resource.Generated data = orders(42, Value.AVRO, "customer", KeyType.STRING);
        ByteBuffer bytes = ByteBuffer.wrap(new RecordSequence(data, 0, OptionalInt.of(17))
                .next(OptionalLong.of(NOON))
                .value());
        assertThat(bytes.get()).isZero();
        assertThat(bytes.getInt()).isEqualTo(17);
        String registered = RecordSequence.registered(data).text();
        assertThat(registered).doesNotContain("arg.properties", "iteration").contains("\"decimal\"");
        GenericRecord read = new GenericDatumReader<GenericRecord>(new Schema.Parser().parse(registered))
                .read(
                        null,
                        DecoderFactory.get().binaryDecoder(bytes.array(), bytes.position(), bytes.remaining(), null));
        assertThat(read.get("id")).isEqualTo(100L);
        assertThat(read.get("placed")).isEqualTo(NOON);
    }

    @Test
    void eventsAreSpreadEvenlyOverTheirSpan() {
        EventClock clock = new EventClock(TIMES, NOON, 4, 1);
        assertThat(LongStream.range(0, 4).map(clock::at).map(time -> (time - NOON) / 60_000))
                .containsExactly(0L, 30L, 60L, 90L);
    }

    @Test
    void aShareOfTheEventsIsLateAndAlwaysTheSame() {
        long span = Duration.ofHours(2).toMillis();
        long by = Duration.ofMinutes(4).toMillis();
        EventTimes late = new EventTimes("today", span, Optional.empty(), Optional.of(new EventTimes.Late(0.05, by)));
        EventClock clock = new EventClock(late, NOON, 2000, 42);
        EventClock punctual = new EventClock(TIMES, NOON, 2000, 42);
        List<Long> lateness = LongStream.range(0, 2000)
                .map(number -> punctual.at(number) - clock.at(number))
                .filter(behind -> behind != 0)
                .boxed()
                .toList();
        assertThat(lateness)
                .hasSizeBetween(70, 130)
                .allSatisfy(behind -> assertThat(behind).isBetween(1L, by));
        EventClock again = new EventClock(late, NOON, 2000, 42);
        assertThat(LongStream.range(0, 2000)).allMatch(number -> clock.at(number) == again.at(number));
    }

    @Test
    void daysBeginAtMidnightInUtc() {
        Instant now = Instant.parse("2024-05-01T01:30:00Z");
        assertThat(EventClock.start(TIMES, now))
                .isEqualTo(Instant.parse("2024-04-30T00:00:00Z").toEpochMilli());
        EventTimes fixed = new EventTimes("2023-01-01T06:00:00Z", 1, Optional.empty(), Optional.empty());
        assertThat(EventClock.start(fixed, now))
                .isEqualTo(Instant.parse("2023-01-01T06:00:00Z").toEpochMilli());
    }

    @Test
    void schemasThatMakeNoRecordsAreRefused() {
        assertThatThrownBy(() -> RecordSchema.tried("{")).hasMessageContaining("not an Avro schema");
        assertThatThrownBy(() -> RecordSchema.tried("\"string\"")).hasMessageContaining("one of string");
        assertThatThrownBy(() -> RecordSchema.tried("""
                {"type": "record", "name": "R", "fields": [
                  {"name": "a", "type": {"type": "int", "arg.properties": {"range": {"min": 5, "max": 1}}}}]}""")).hasMessageContaining("rules can't be used");
    }

    @Test
    void theLedgerKeepsAllOfIt() {
        Resource.Generated data = new Resource.Generated(
                "orders",
                "data/orders.avsc",
                schema(),
                Value.AVRO,
                Optional.of(new DataFormat.Key("id", KeyType.BIGINT)),
                42,
                2000,
                Optional.of(0.5),
                Optional.of(new EventTimes(
                        "today", 60_000, Optional.of("placed"), Optional.of(new EventTimes.Late(0.05, 1000)))));
        LedgerEntry entry = LedgerEntry.intended(data, List.of(), List.of());
        assertThat(new LedgerJson().read(new LedgerJson().write(entry))).isEqualTo(entry);
        assertThat(data.id()).hasToString("data orders from data/orders.avsc");
    }

    private static List<String> values(Resource.Generated data, long first, int count) {
        RecordSequence sequence = new RecordSequence(data, first, OptionalInt.empty());
        List<String> values = new ArrayList<>();
        while (values.size() < count) {
            values.add(text(sequence.next(OptionalLong.of(NOON)).value()));
        }
        return values;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Resource.Generated orders(long seed) {
        return orders(seed, Value.JSON, "customer", KeyType.STRING);
    }

    private static Resource.Generated orders(long seed, Value value, String key, KeyType type) {
        return new Resource.Generated(
                "orders",
                "data/orders.avsc",
                schema(),
                value,
                Optional.of(new DataFormat.Key(key, type)),
                seed,
                100,
                Optional.empty(),
                Optional.of(TIMES));
    }

    private static String schema() {
        try (InputStream file = RecordSequenceTest.class.getResourceAsStream("/generators/orders.avsc")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
