package dev.weir.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.adapter.ksqldb.KsqlDb;
import dev.weir.adapter.ksqldb.Row;
import dev.weir.adapter.ksqldb.RowStream;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.live.LiveState;
import dev.weir.live.Observed;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.plan.Plan;
import dev.weir.plan.Planner;
import dev.weir.port.Progress;
import dev.weir.session.TargetSession;
import dev.weir.target.ServerException;
import dev.weir.target.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table is rebuilt while 100,000 numbered records flow into it and somebody asks it all the time: it always answers, and counts every record once. */
class BlueGreenTest {
    private static final int LAST = 100_000;
    private static final int KEYS = 10;
    private static final ResourceId TABLE = new ResourceId(ResourceKind.TABLE, "COUNTS");

    @TempDir
    static Path directory;

    private static RunningSandbox sandbox;
    private static Target target;
    private static Changing changing;
    private static Path delivered;

    @BeforeAll
    static void start() throws IOException {
        sandbox = RunningSandbox.in(directory.resolve("sandbox"));
        target = sandbox.target();
        changing = new Changing(target, directory.resolve("project"));
        delivered = directory.resolve("delivered");
    }

    @AfterAll
    static void stop() throws IOException {
        sandbox.close();
    }

    @Test
    void aTableIsRebuiltWhileItServes() throws Exception {
        write("COUNT(*) AS MANY");
        changing.apply();
        try (NumberedRecords records = new NumberedRecords(target, "numbers", LAST).start()) {
            awaitRows("COUNTS");
            try (AskingReader reader =
                    new AskingReader(target, changing::session, TABLE, "SELECT MANY FROM %s WHERE K = 'k1';").start()) {
                write("COUNT(*) AS MANY, SUM(N) AS TOTAL");
                changing.apply();
                changing.assertNothingToDo();
                anAbortLeavesEverythingAsItWas();
                write("COUNT(*) AS MANY, SUM(N) AS TOTAL, MAX(N) AS HIGHEST");
                killedNowAndThen();
                changing.assertNothingToDo();
                records.finish();
                assertThat(reader.failures()).isEmpty();
                assertThat(reader.names()).containsExactly("COUNTS", "COUNTS_V2", "COUNTS_V3");
                assertThat(reader.answers()).isGreaterThan(100);
            }
        }
        assertCounted("COUNTS_V3");
        assertDelivered();
        assertThat(objects().keySet()).noneMatch(id -> id.name().matches("COUNTS|COUNTS_V2"));
        changing.destroy();
    }

    /** Each goes on from where the one before died: after the new version's creation, before and after the switch. */
    private static void killedNowAndThen() {
        assertThat(changing.applyDyingAt(2, true)).isFalse();
        assertThat(changing.applyDyingAt(1, false)).isFalse();
        assertThat(changing.applyDyingAt(1, true)).isFalse();
        changing.apply();
    }

    private static void anAbortLeavesEverythingAsItWas() throws IOException {
        Map<ResourceId, String> before = objects();
        write("COUNT(*) AS MANY, MIN(N) AS LOWEST");
        // The intention, and the answer: the second version exists when the run dies.
        assertThat(changing.applyDyingAt(2, true)).isFalse();
        assertThat(objects()).isNotEqualTo(before);
        write("COUNT(*) AS MANY, MIN(N) AS LEAST");
        // What was built by then goes, and the other is built in its place.
        assertThat(changing.applyDyingAt(3, true)).isFalse();
        assertThat(objects().get(new ResourceId(ResourceKind.TABLE, "COUNTS_V3")))
                .contains("LEAST");
        try (TargetSession session = changing.session()) {
            Checked<Plan> plan = abort(session);
            assertThat(plan.diagnostics()).isEmpty();
            changing.apply(session, plan.value());
            assertThat(abort(session).diagnostics())
                    .extracting(Diagnostic::code)
                    .containsExactly("WEIR-RUN-167");
        }
        assertThat(objects()).isEqualTo(before);
        write("COUNT(*) AS MANY, SUM(N) AS TOTAL");
        changing.assertNothingToDo();
    }

    private static Checked<Plan> abort(TargetSession session) {
        return new Planner("test", "test").abort(session.ledger("p", Progress.SILENT), session.inspect());
    }

    private static void write(String aggregates) throws IOException {
        changing.write("""
                strategy: blue-green
                properties: {auto.offset.reset: earliest}
                connectors:
                - connector: delivery
                  class: org.apache.kafka.connect.file.FileStreamSinkConnector
                  config:
                    topics: COUNTS
                    file: %s
                    key.converter: org.apache.kafka.connect.storage.StringConverter
                    value.converter: org.apache.kafka.connect.storage.StringConverter
                """.formatted(delivered), """
                CREATE STREAM NUMBERS (K STRING KEY, N BIGINT) WITH (KAFKA_TOPIC='numbers', PARTITIONS=3, VALUE_FORMAT='JSON');
                CREATE TABLE COUNTS AS SELECT K, AS_VALUE(K) AS NAME, %s FROM NUMBERS GROUP BY K;
                """.formatted(aggregates));
    }

    /** What ksqlDB has, with its topics; what moves on its own is left out. */
    private static Map<ResourceId, String> objects() {
        try (TargetSession session = changing.session()) {
            LiveState live = session.inspect();
            Map<ResourceId, String> objects = new TreeMap<>();
            live.observed().forEach((id, found) -> {
                if (!(found instanceof Observed.Topic topic && topic.name().startsWith("_"))) {
                    objects.put(id, found.definition());
                }
            });
            return objects;
        }
    }

    private static void awaitRows(String table) throws InterruptedException {
        for (int wait = 0; wait < 300 && rows(table).size() < KEYS; wait++) {
            Thread.sleep(100);
        }
        assertThat(rows(table)).hasSize(KEYS);
    }

    private static Map<String, Row> rows(String table) {
        Map<String, Row> rows = new TreeMap<>();
        try (KsqlDb ksqldb = new KsqlDb(target.ksqldb(), target.timeouts());
                RowStream stream = ksqldb.query("SELECT K, MANY, TOTAL FROM X;".replace("X", table), Map.of())) {
            for (Optional<Row> row = stream.next(); row.isPresent(); row = stream.next()) {
                rows.put(row.get().values().get(0).asText(), row.get());
            }
        } catch (ServerException e) {
            return first(table);
        }
        return rows;
    }

    private static Map<String, Row> first(String table) {
        Map<String, Row> rows = new TreeMap<>();
        try (KsqlDb ksqldb = new KsqlDb(target.ksqldb(), target.timeouts());
                RowStream stream = ksqldb.query("SELECT K, MANY FROM X;".replace("X", table), Map.of())) {
            for (Optional<Row> row = stream.next(); row.isPresent(); row = stream.next()) {
                rows.put(row.get().values().get(0).asText(), row.get());
            }
        }
        return rows;
    }

    private static void assertCounted(String table) throws InterruptedException {
        for (int wait = 0; wait < 100 && counted(table) < LAST; wait++) {
            Thread.sleep(200);
        }
        Map<String, Row> rows = rows(table);
        assertThat(rows).hasSize(KEYS);
        assertThat(rows.values()).allMatch(row -> row.values().get(1).asLong() == LAST / KEYS);
        assertThat(rows.values().stream()
                        .mapToLong(row -> row.values().get(2).asLong())
                        .sum())
                .isEqualTo((long) LAST * (LAST + 1) / 2);
    }

    private static long counted(String table) {
        return rows(table).values().stream()
                .mapToLong(row -> row.values().get(1).asLong())
                .sum();
    }

    /** The last row of each key, in which every record is counted. */
    private static void assertDelivered() throws Exception {
        List<String> wanted = IntStream.range(0, KEYS)
                .mapToObj(key -> "\"NAME\":\"k" + key + "\",\"MANY\":" + LAST / KEYS + ",")
                .toList();
        List<String> missing = wanted;
        for (int wait = 0; wait < 100 && !missing.isEmpty(); wait++) {
            Thread.sleep(200);
            String all = Files.readString(delivered);
            missing = wanted.stream().filter(row -> !all.contains(row)).toList();
        }
        assertThat(missing).isEmpty();
    }
}
