package dev.weir.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.adapter.http.PlayedServer;
import dev.weir.adapter.ksqldb.KsqlDb;
import dev.weir.ledger.LedgerEntry;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.source.SourceText;
import dev.weir.sql.parse.Parser;
import dev.weir.sql.parse.Variables;
import dev.weir.target.Timeouts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What real ksqlDB servers do that nobody expects, played to the steps of an apply. */
class ServerHabitsTest {
    private static final Timeouts TIMEOUTS =
            new Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(20));
    private static final String NOT_THERE =
            "{\"@type\":\"statement_error\",\"error_code\":40001,\"message\":\"Could not find it\"}";
    private static final String NOT_WRITTEN =
            "{\"@type\":\"statement_error\",\"error_code\":50000,\"message\":\"Could not write the statement\"}";
    private static final String STANDS_STILL =
            "{\"isHealthy\":false,\"details\":{\"commandRunner\":{\"isHealthy\":false}}}";
    private static final String HEALTHY = "{\"isHealthy\":true,\"details\":{\"commandRunner\":{\"isHealthy\":true}}}";
    private static final String TERMINATING =
            "[{\"@type\":\"currentStatus\",\"commandId\":\"terminate/Q/execute\",\"commandStatus\":{\"status\":\"EXECUTING\",\"message\":\"\"},\"commandSequenceNumber\":8}]";
    private static final String TOPICS =
            "[{\"@type\":\"kafka_topics\",\"topics\":[{\"name\":\"%s\",\"replicaInfo\":[1]}]}]";
    private static final ResourceId S = new ResourceId(ResourceKind.STREAM, "S");
    private static final ResourceId Q = new ResourceId(ResourceKind.QUERY, "Q");

    private final PlayedServer server = PlayedServer.plain();
    private final KsqlDb ksqldb = new KsqlDb(server.endpoint(), TIMEOUTS);
    private final SqlWork work = new SqlWork(
            ksqldb, Optional.empty(), Optional.empty(), new Patience(Duration.ofSeconds(20), Duration.ofMillis(1)));
    private final WrittenEntries ledger = new WrittenEntries();
    private final List<String> said = new ArrayList<>();

    @AfterEach
    void stop() {
        ksqldb.close();
        server.close();
    }

    /** The stop of a young query takes most of a minute; until then no statement is taken. */
    @Test
    void theStallAfterAYoungQuerysStopIsWaitedOut() {
        server.answer(200, queries("Q"))
                .answer(200, TERMINATING)
                .answer(200, "{\"status\":\"EXECUTING\",\"message\":\"\"}")
                .answer(200, "{\"status\":\"SUCCESS\",\"message\":\"\"}");
        work.drop(entry(Q, "INSERT INTO S WITH (QUERY_ID='Q') SELECT * FROM T;"), List.of(), said::add);
        server.answer(500, NOT_WRITTEN)
                .answer(200, STANDS_STILL)
                .answer(500, NOT_WRITTEN)
                .answer(200, STANDS_STILL)
                .answer(200, success("stream/`S`/create"))
                .answer(200, described("S"));
        create(S, "CREATE STREAM S AS SELECT * FROM T;");
        assertThat(statements()).filteredOn(text -> text.startsWith("CREATE")).hasSize(3);
        assertThat(ledger.entries).hasSize(1).allMatch(entry -> entry.state() == LedgerEntry.State.APPLIED);
        assertThat(said)
                .contains("waiting: ksqlDB is stopping a query, which takes up to a minute where it had just begun")
                .anyMatch(what -> what.contains("command runner stands still"));
    }

    /** The server deletes topic and subject before it knows whether it can drop the stream; asked again, it refuses for ever. */
    @Test
    void aHalfFailedDropIsFinishedWithoutItsTopic() {
        server.answer(200, described("S"))
                .answer(500, NOT_WRITTEN)
                .answer(200, HEALTHY)
                .answer(200, described("S"))
                .answer(400, NOT_THERE.replace("Could not find it", "soft deleted"))
                .answer(200, described("S"))
                .answer(200, TOPICS.formatted("other"))
                .answer(200, success("stream/`S`/drop"));
        work.drop(entry(S, "CREATE STREAM S AS SELECT * FROM T;"), List.of("s"), said::add);
        assertThat(statements().filter(text -> text.startsWith("DROP")))
                .containsExactly(
                        "DROP STREAM IF EXISTS S DELETE TOPIC;",
                        "DROP STREAM IF EXISTS S DELETE TOPIC;",
                        "DROP STREAM IF EXISTS S;");
    }

    @Test
    void anInsertWhoseAnswerIsLostIsNotSentTwice() {
        server.answer(lost()).answer(200, queries("Q")).answer(200, queries("Q"));
        create(Q, "INSERT INTO S WITH (QUERY_ID='Q') SELECT * FROM T;");
        assertThat(statements().filter(text -> text.startsWith("INSERT"))).hasSize(1);
        assertThat(ledger.entries).hasSize(1);
    }

    @Test
    void anInsertThatNeverArrivedIsSentAgain() {
        server.answer(lost())
                .answer(200, queries("OTHER"))
                .answer(200, success("stream/`S`/create"))
                .answer(200, queries("Q"));
        create(Q, "INSERT INTO S WITH (QUERY_ID='Q') SELECT * FROM T;");
        assertThat(statements().filter(text -> text.startsWith("INSERT"))).hasSize(2);
    }

    /** That there is a stream of this name is no proof that it was replaced. */
    @Test
    void aReplacementWhoseAnswerIsLostIsMadeAgain() {
        server.answer(lost()).answer(200, success("stream/`S`/create")).answer(200, described("S"));
        work.replace(attempt(entry(S, "CREATE STREAM S AS SELECT * FROM T WHERE N > 1;"), true));
        assertThat(statements().filter(text -> text.startsWith("CREATE OR REPLACE")))
                .hasSize(2);
    }

    private void create(ResourceId id, String text) {
        work.create(attempt(entry(id, text), false));
    }

    private Attempt attempt(LedgerEntry entry, boolean repeated) {
        return new Attempt(entry, repeated, ledger, said::add, () -> {});
    }

    private static LedgerEntry entry(ResourceId id, String text) {
        var statement = Parser.parse(new SourceText("test", text), Variables.NONE)
                .value()
                .statements()
                .get(0);
        return LedgerEntry.intended(new Resource.SqlObject(id, statement, new TreeMap<>()), List.of(), List.of());
    }

    /** The connection breaks before the answer. */
    private static MockResponse.Builder lost() {
        return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket());
    }

    private static String success(String command) {
        return "[{\"@type\":\"currentStatus\",\"commandId\":\"" + command
                + "\",\"commandStatus\":{\"status\":\"SUCCESS\",\"message\":\"\"},\"commandSequenceNumber\":10}]";
    }

    private static String queries(String id) {
        return "[{\"@type\":\"queries\",\"queries\":[{\"id\":\"" + id
                + "\",\"queryType\":\"PERSISTENT\",\"sinks\":[\"S\"],\"queryString\":\"INSERT INTO S SELECT * FROM T;\",\"state\":\"RUNNING\"}]}]";
    }

    private static String described(String name) {
        return "[{\"@type\":\"sourceDescription\",\"sourceDescription\":{\"name\":\"" + name
                + "\",\"type\":\"STREAM\",\"topic\":\"s\",\"statement\":\"CREATE STREAM S AS SELECT * FROM T;\",\"fields\":[]}}]";
    }

    /** Those that were sent, in order. */
    private Stream<String> statements() {
        return Stream.generate(server::received)
                .limit(server.requests())
                .filter(request -> request.line().equals("POST /ksql"))
                .map(request -> request.json().path("ksql").asText().replaceAll("\\s+", " "));
    }
}
