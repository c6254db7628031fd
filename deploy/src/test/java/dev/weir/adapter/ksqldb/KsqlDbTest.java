package dev.weir.adapter.ksqldb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.adapter.http.Json;
import dev.weir.adapter.http.PlayedServer;
import dev.weir.live.Observed;
import dev.weir.live.ServerInfo;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.port.Progress;
import dev.weir.port.TrialRequest;
import dev.weir.target.FailureKind;
import dev.weir.target.ServerException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The ksqlDB adapter against the recorded answers of a real server. */
class KsqlDbTest {
    private static final String EXECUTING =
            "[{\"@type\":\"currentStatus\",\"commandId\":\"stream/`A B`/drop\",\"commandStatus\":{\"status\":\"EXECUTING\",\"message\":\"\",\"queryId\":null},\"commandSequenceNumber\":8}]";

    private final PlayedServer server = PlayedServer.plain();
    private final KsqlDb ksqldb = new KsqlDb(server.endpoint(), PlayedServer.SHORT, Duration.ofMillis(1));
    private final List<String> progress = new ArrayList<>();

    @AfterEach
    void stop() {
        ksqldb.close();
        server.close();
    }

    @Test
    void readsWhoTheServerIs() {
        server.recording("001");
        assertThat(ksqldb.info()).isEqualTo(new ServerInfo("7.9.0", "default_"));
    }

    @Test
    void anotherServerIsNoKsqlDb() {
        server.answer(200, "{\"version\":\"4.3.1\",\"commit\":\"abc\"}");
        assertThat(failure(ksqldb::info).kind()).isEqualTo(FailureKind.WRONG_SERVICE);
    }

    @Test
    void readsHealth() {
        server.recording("005").recording("478");
        assertThat(ksqldb.health()).isEqualTo(new Health(true, true, true, true));
        assertThat(ksqldb.health()).isEqualTo(new Health(false, true, true, false));
    }

    @Test
    void sendsOneStatementWithItsProperties() {
        server.recording("122");
        assertThat(run("CREATE STREAM R1 AS SELECT 1 FROM S", Map.of("auto.offset.reset", "earliest")))
                .contains("CSAS_R1_49");
        JsonNode body = server.received().json();
        assertThat(body.path("ksql").asText()).isEqualTo("CREATE STREAM R1 AS SELECT 1 FROM S;");
        assertThat(body.path("streamsProperties").path("auto.offset.reset").asText())
                .isEqualTo("earliest");
        assertThat(body.has("commandSequenceNumber")).isFalse();
    }

    @Test
    void readsWhatAServerHasAgainstStatements() {
        TrialRequest request = TrialRequest.of(List.of(), new TreeMap<>(Map.of("auto.offset.reset", "earliest")));
        server.recording("048").recording("047").recording("055");
        assertThat(ksqldb.judge(request).statement().orElseThrow()).contains("orders_p");
        assertThat(ksqldb.judge(request).statement()).isEmpty();
        assertThat(ksqldb.judge(request).statement().orElseThrow()).contains("NOC");
        JsonNode body = server.received().json();
        assertThat(body.path("ksql").asText()).isEqualTo(request.text());
        assertThat(body.path("streamsProperties").path("auto.offset.reset").asText())
                .isEqualTo("earliest");
    }

    @Test
    void theStatementThatFailsInAnyCaseIsKnownInTheServersAnswer() {
        TrialRequest request = TrialRequest.of(List.of(), new TreeMap<>());
        server.answer(
                400,
                "{\"@type\":\"statement_error\",\"error_code\":40001,\"message\":\"no\",\"statementText\":"
                        + Json.object().put("t", request.text().strip()).get("t") + ",\"entities\":[]}");
        assertThat(request.passed(ksqldb.judge(request))).isTrue();
        server.recording("078");
        assertThat(request.passed(ksqldb.judge(request))).isFalse();
    }

    @Test
    void aServerInTroubleHasNothingAgainstStatements() {
        TrialRequest request = TrialRequest.of(List.of(), new TreeMap<>());
        server.recording("396").recording("369").answer(200, "[]");
        assertThat(failure(() -> ksqldb.judge(request)).kind()).isEqualTo(FailureKind.BUSY);
        assertThat(failure(() -> ksqldb.judge(request)).kind()).isEqualTo(FailureKind.FAILED);
        assertThat(failure(() -> ksqldb.judge(request)).kind()).isEqualTo(FailureKind.WRONG_SERVICE);
    }

    @Test
    void laterRequestsWaitForEarlierCommands() {
        server.recording("122").answer(200, "[]");
        run("CREATE STREAM R1 AS SELECT 1 FROM S", Map.of());
        ksqldb.objects();
        server.received();
        assertThat(server.received().json().path("commandSequenceNumber").asInt())
                .isEqualTo(50);
    }

    @Test
    void asksForTheStatusUntilTheStatementIsExecuted() {
        server.answer(200, EXECUTING).recording("142").recording("143");
        assertThat(run("DROP STREAM `A B`", Map.of())).contains("CSAS_R_IDENT_51");
        server.received();
        assertThat(server.received().line()).isEqualTo("GET /status/stream/%60A%20B%60/drop");
        assertThat(progress).hasSize(2).allMatch(what -> what.contains("stopping a query"));
    }

    @Test
    void aStatementThatFailsWhileItIsExecutedIsRefused() {
        server.answer(200, EXECUTING).answer(200, "{\"status\":\"ERROR\",\"message\":\"no memory\"}");
        ServerException failure = failure(() -> run("DROP STREAM A", Map.of()));
        assertThat(failure.diagnostic().code()).isEqualTo("WEIR-NET-128");
        assertThat(failure.diagnostic().detail()).contains("no memory");
    }

    @Test
    void aStalledCommandRunnerAsksForPatience() {
        server.recording("140").recording("478");
        ServerException failure = failure(() -> run("CREATE STREAM B1 (A INT) WITH (KAFKA_TOPIC='b')", Map.of()));
        assertThat(failure.kind()).isEqualTo(FailureKind.BUSY);
        assertThat(failure.diagnostic().code()).isEqualTo("WEIR-NET-126");
    }

    @Test
    void theSameStatusOfAHealthyServerIsAFailure() {
        server.recording("242").recording("005");
        ServerException failure = failure(() -> run("DROP STREAM HDR1 DELETE TOPIC", Map.of()));
        assertThat(failure.kind()).isEqualTo(FailureKind.FAILED);
        assertThat(failure.diagnostic().detail()).contains("(50000)");
    }

    @Test
    void describesEverythingWithOneRequest() {
        JsonNode streams =
                PlayedServer.recorded("175").path("response").path("body").path(0);
        JsonNode tables =
                PlayedServer.recorded("177").path("response").path("body").path(0);
        JsonNode queries =
                PlayedServer.recorded("215").path("response").path("body").path(0);
        JsonNode types =
                PlayedServer.recorded("170").path("response").path("body").path(0);
        server.answer(200, List.of(streams, tables, queries, types).toString());
        List<Observed> objects = ksqldb.objects();
        assertThat(server.requests()).isEqualTo(1);
        assertThat(objects).contains(new Observed.Type("ADDRESS", "STRUCT<`STREET` STRING, `ZIP` INTEGER>"));
        Observed.Source orders = (Observed.Source) find(objects, ResourceKind.STREAM, "BIG_ORDERS");
        assertThat(orders.topic()).isEqualTo("big_orders");
        assertThat(orders.statement()).startsWith("CREATE STREAM BIG_ORDERS WITH");
        assertThat(orders.readQueries()).containsExactly("CSAS_OO_35");
        assertThat(orders.writeQueries()).containsExactly("CSAS_BIG_ORDERS_27", "INSERTQUERY_37", "MY_INSERT_QUERY");
        assertThat(find(objects, ResourceKind.TABLE, "TOTALS")).isInstanceOf(Observed.Source.class);
        Observed.Query insert = (Observed.Query) find(objects, ResourceKind.QUERY, "MY_INSERT_QUERY");
        assertThat(insert.sink()).isEqualTo("BIG_ORDERS");
    }

    @Test
    void aPausedQueryDoesNotCallItselfRunning() {
        server.recording("215");
        List<Observed> queries = ksqldb.objects();
        assertThat(queries)
                .filteredOn(Observed.Query.class::isInstance)
                .extracting(query -> ((Observed.Query) query).state())
                .contains("PAUSED", "RUNNING");
    }

    @Test
    void findsOneSource() {
        server.recording("190");
        Optional<Observed> orders = ksqldb.find(new ResourceId(ResourceKind.STREAM, "ORDERS"));
        assertThat(orders).isPresent();
        assertThat(server.received().json().path("ksql").asText()).isEqualTo("DESCRIBE `ORDERS`;");
    }

    @Test
    void findsNoSourceThatIsNotThereOrOfTheOtherKind() {
        server.recording("201").recording("190");
        assertThat(ksqldb.find(new ResourceId(ResourceKind.STREAM, "NOPE"))).isEmpty();
        assertThat(ksqldb.find(new ResourceId(ResourceKind.TABLE, "ORDERS"))).isEmpty();
    }

    @Test
    void tellsTheColumnsThatAnInsertFills() {
        server.recording("197").recording("201");
        assertThat(ksqldb.columns("HDR")).containsExactly("ID", "A");
        assertThat(ksqldb.columns("NOPE")).isEmpty();
    }

    @Test
    void listsTopics() {
        server.recording("180");
        assertThat(ksqldb.topics()).anySatisfy(topic -> {
            assertThat(topic.name()).isEqualTo("orders");
            assertThat(topic.partitions()).isEqualTo(2);
            assertThat(topic.replicas()).isEqualTo(1);
        });
    }

    private Optional<String> run(String statement, Map<String, String> properties) {
        Progress listener = progress::add;
        return ksqldb.run(statement, new TreeMap<>(properties), listener).queryId();
    }

    private static Observed find(List<Observed> objects, ResourceKind kind, String name) {
        return objects.stream()
                .filter(object -> object.id().equals(new ResourceId(kind, name)))
                .findFirst()
                .orElseThrow();
    }

    private static ServerException failure(ThrowingCallable call) {
        return catchThrowableOfType(ServerException.class, call);
    }
}
