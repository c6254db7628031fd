package dev.weir.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.target.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queries change while 100,000 numbered records flow through them, by applies that die at every write of the ledger too: no record is lost or doubled. */
class ContinueTest {
    private static final int LAST = 100_000;
    private static final Pattern NUMBER = Pattern.compile("\"N\":(\\d+)");

    @TempDir
    static Path directory;

    private static RunningSandbox sandbox;
    private static Target target;

    @BeforeAll
    static void start() throws IOException {
        sandbox = RunningSandbox.in(directory.resolve("sandbox"));
        target = sandbox.target();
    }

    @AfterAll
    static void stop() throws IOException {
        sandbox.close();
    }

    @Test
    void anInsertGoesOnWhereTheOneBeforeStopped() throws Exception {
        check("""
                CREATE STREAM NUMBERS (K STRING KEY, N BIGINT) WITH (KAFKA_TOPIC='numbers', PARTITIONS=3, VALUE_FORMAT='JSON');
                CREATE STREAM COPIES (K STRING KEY, N BIGINT, STATE STRING) WITH (KAFKA_TOPIC='copies', PARTITIONS=3, VALUE_FORMAT='JSON');
                INSERT INTO COPIES SELECT K, N, 'version %d' AS STATE FROM NUMBERS;
                """, "numbers", "copies");
    }

    /** Table functions can't be replaced in place. Who reads the stream isn't touched, and gets a column more. */
    @Test
    void aStreamGoesOnInItsTopic() throws Exception {
        check("""
                CREATE STREAM MORE (K STRING KEY, N BIGINT) WITH (KAFKA_TOPIC='more', PARTITIONS=3, VALUE_FORMAT='JSON');
                CREATE STREAM PARTS WITH (KAFKA_TOPIC='parts') AS SELECT K, N, EXPLODE(ARRAY['version %d']) AS STATE FROM MORE;
                CREATE STREAM READER WITH (KAFKA_TOPIC='read') AS SELECT * FROM PARTS WHERE N > 0;
                """, "more", "read");
    }

    private static void check(String statements, String from, String to) throws Exception {
        Changing changing = new Changing(target, directory.resolve("project"));
        int version = 1;
        write(changing, statements, version++);
        changing.apply();
        try (NumberedRecords records = new NumberedRecords(target, from, LAST).start()) {
            boolean survived = false;
            for (int write = 1; !survived; write++) {
                write(changing, statements, version++);
                survived = changing.applyDyingAt(write, write % 2 == 0);
                changing.apply();
                changing.assertNothingToDo();
            }
            records.finish();
        }
        assertThat(version).isGreaterThan(5);
        assertExactlyOnce(to, version - 1);
        changing.destroy();
    }

    private static void write(Changing changing, String statements, int version) throws IOException {
        changing.write(
                "strategy: continue\nproperties: {auto.offset.reset: earliest}\n", statements.formatted(version));
    }

    private static void assertExactlyOnce(String topic, int versions) throws InterruptedException {
        try (Counting counting = new Counting(target)) {
            for (int wait = 0; wait < 100 && counting.records(topic) < LAST; wait++) {
                Thread.sleep(Duration.ofMillis(200).toMillis());
            }
            List<String> values = counting.values(topic);
            BitSet seen = new BitSet();
            List<String> doubled = new ArrayList<>();
            values.forEach(value -> {
                Matcher number = NUMBER.matcher(value);
                assertThat(number.find()).as(value).isTrue();
                int found = Integer.parseInt(number.group(1));
                if (seen.get(found)) {
                    doubled.add(value);
                }
                seen.set(found);
            });
            assertThat(doubled.size())
                    .as("doubled: " + doubled.stream().limit(10).toList())
                    .isZero();
            assertThat(seen.cardinality()).isEqualTo(LAST);
            assertThat(seen.length()).isEqualTo(LAST + 1);
            assertThat(values).anyMatch(value -> value.contains("version 1\""));
            assertThat(values).anyMatch(value -> value.contains("version " + versions + "\""));
        }
    }
}
