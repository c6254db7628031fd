package dev.weir.sandbox.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.functions.UserFunctions;
import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.testing.TestBroker;
import dev.weir.sql.analyze.Analyzed.PersistentQuery;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** The engine on a real broker. */
class StreamsEngineTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestBroker broker = TestBroker.shared();
    private final Sql sql = new Sql();
    private final String prefix;
    private final Path directory;
    private StreamsEngine engine;

    StreamsEngineTest(TestInfo test, @TempDir Path directory) {
        this.prefix = test.getTestMethod().orElseThrow().getName();
        this.directory = directory;
        this.engine = open(prefix, directory);
    }

    private static StreamsEngine open(String prefix, Path directory) {
        return StreamsEngine.open(new EngineSettings(
                TestBroker.shared().bootstrapServers(),
                Optional.empty(),
                "test_" + prefix,
                directory,
                () -> UserFunctions.NONE));
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void countsGoOnAfterARestart() {
        source("CREATE STREAM CLICKS (ID STRING KEY, PAGE STRING)");
        PersistentQuery counts = counts("SELECT ID, COUNT(*) AS N FROM CLICKS GROUP BY ID");
        RunningQuery query = engine.start("CTAS_COUNTS_1", counts, Sql.EARLIEST);
        insert("CLICKS", "'a', 'x'");
        insert("CLICKS", "'a', 'y'");
        insert("CLICKS", "'b', 'x'");
        await(() -> pull("SELECT * FROM COUNTS WHERE ID = 'a';"), List.of(Row.of("a", 2L)));

        assertThat(query.state()).isEqualTo(QueryState.RUNNING);
        engine.close();
        engine = open(prefix, directory);
        engine.start("CTAS_COUNTS_1", counts, Sql.EARLIEST);
        insert("CLICKS", "'a', 'z'");

        await(() -> pull("SELECT * FROM COUNTS WHERE ID = 'a';"), List.of(Row.of("a", 3L)));
        assertThat(pull("SELECT * FROM COUNTS;")).containsExactlyInAnyOrder(Row.of("a", 3L), Row.of("b", 1L));
    }

    @Test
    void pausesAndResumes() {
        source("CREATE STREAM CLICKS (ID STRING KEY, PAGE STRING)");
        RunningQuery query =
                engine.start("CTAS_COUNTS_1", counts("SELECT ID, COUNT(*) AS N FROM CLICKS GROUP BY ID"), Sql.EARLIEST);
        insert("CLICKS", "'a', 'x'");
        await(() -> pull("SELECT N FROM COUNTS WHERE ID = 'a';"), List.of(Row.of(1L)));
        query.pause();
        insert("CLICKS", "'a', 'y'");

        assertThat(query.state()).isEqualTo(QueryState.PAUSED);
        query.resume();
        await(() -> pull("SELECT N FROM COUNTS WHERE ID = 'a';"), List.of(Row.of(2L)));
    }

    @Test
    void pushesRowsAsTheyCome() {
        source("CREATE STREAM CLICKS (ID STRING KEY, PAGE STRING)");
        try (RowStream rows = engine.push(
                sql.select("SELECT PAGE, ID FROM CLICKS WHERE PAGE <> 'x' EMIT CHANGES LIMIT 2;"), Sql.EARLIEST)) {
            insert("CLICKS", "'a', 'x'");
            insert("CLICKS", "'a', 'y'");
            insert("CLICKS", "'b', 'z'");
            insert("CLICKS", "'b', 'w'");

            assertThat(rows.next(PATIENCE)).contains(Row.of("y", "a"));
            assertThat(rows.next(PATIENCE)).contains(Row.of("z", "b"));
            assertThat(rows.next(Duration.ofMillis(200))).isEmpty();
            assertThat(rows.finished()).isTrue();
        }
    }

    @Test
    void pushesCountsOverAStream() {
        source("CREATE STREAM CLICKS (ID STRING KEY, PAGE STRING)");
        insert("CLICKS", "'a', 'x'");
        insert("CLICKS", "'a', 'y'");
        try (RowStream rows = engine.push(
                sql.select("SELECT ID, COUNT(*) AS N FROM CLICKS GROUP BY ID EMIT CHANGES;"), Sql.EARLIEST)) {
            List<Row> seen = new ArrayList<>();
            await(
                    () -> {
                        rows.next(Duration.ofMillis(200)).ifPresent(seen::add);
                        return seen.contains(Row.of("a", 2L));
                    },
                    true);
        }
    }

    /** All in the same moment, and nothing comes after them. */
    @Test
    void writesEachWindowThatHasEnded() {
        source("CREATE STREAM CLICKS (ID STRING KEY, PAGE STRING)");
        insert("CLICKS (ROWTIME, ID, PAGE)", "10000, 'a', 'x'");
        insert("CLICKS (ROWTIME, ID, PAGE)", "11000, 'a', 'y'");
        insert("CLICKS (ROWTIME, ID, PAGE)", "30000, 'a', 'z'");
        insert("CLICKS (ROWTIME, ID, PAGE)", "50000, 'a', 'x'");
        String select = "SELECT ID, COUNT(*) AS N FROM CLICKS"
                + " WINDOW TUMBLING (SIZE 10 SECONDS, RETENTION 1 HOUR, GRACE PERIOD 0 SECONDS) GROUP BY ID EMIT FINAL;";
        try (RowStream rows = engine.push(sql.select(select), Sql.EARLIEST)) {
            assertThat(rows.next(PATIENCE)).contains(Row.of("a", 2L));
            assertThat(rows.next(PATIENCE)).contains(Row.of("a", 1L));
        }
    }

    @Test
    void skipsWhatItCannotRead() {
        source("CREATE STREAM NUMBERS (ID STRING KEY, N INT)");
        RunningQuery query =
                engine.start("CTAS_COUNTS_1", counts("SELECT ID, SUM(N) AS N FROM NUMBERS GROUP BY ID"), Sql.EARLIEST);
        sql.run("CREATE STREAM TEXTS (ID STRING KEY, N STRING) WITH (KAFKA_TOPIC='" + prefix
                + "_NUMBERS', VALUE_FORMAT='JSON');");
        insert("TEXTS", "'a', 'not a number'");
        insert("NUMBERS", "'a', 5");

        await(() -> pull("SELECT N FROM COUNTS;"), List.of(Row.of(5)));
        assertThat(query.skippedRecords()).isEqualTo(1);
        assertThat(query.errors()).isEmpty();
    }

    @Test
    void cleansUpBehindAStoppedQuery() throws Exception {
        source("CREATE STREAM CLICKS (ID STRING KEY, PAGE STRING)");
        RunningQuery query = engine.start(
                "CTAS_COUNTS_1", counts("SELECT PAGE, COUNT(*) AS N FROM CLICKS GROUP BY PAGE"), Sql.EARLIEST);
        insert("CLICKS", "'a', 'x'");
        await(() -> pull("SELECT N FROM COUNTS;"), List.of(Row.of(1L)));
        await(() -> query.progress().isEmpty(), false);

        query.stop(true);

        assertThat(engine.queries()).isEmpty();
        assertThat(broker.admin().listTopics().names().get())
                .noneMatch(topic -> topic.startsWith(query.applicationId()));
    }

    private void source(String statement) {
        String name = statement.split(" ")[2];
        broker.createTopic(prefix + "_" + name, 1);
        sql.run(statement + " WITH (KAFKA_TOPIC='" + prefix + "_" + name + "', VALUE_FORMAT='JSON');");
    }

    private PersistentQuery counts(String select) {
        broker.createTopic(prefix + "_COUNTS", 1);
        return sql.persistent(
                "CREATE TABLE COUNTS WITH (KAFKA_TOPIC='" + prefix + "_COUNTS') AS " + select + " EMIT CHANGES;");
    }

    private void insert(String source, String values) {
        engine.insert(sql.insert("INSERT INTO " + source + " VALUES (" + values + ");"), Sql.EARLIEST);
    }

    private List<Row> pull(String select) {
        return engine.pull(sql.select(select), Sql.EARLIEST);
    }

    private static <T> void await(Supplier<T> actual, T expected) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        T last = actual.get();
        while (!last.equals(expected) && System.nanoTime() < deadline) {
            last = actual.get();
        }
        assertThat(last).isEqualTo(expected);
    }
}
