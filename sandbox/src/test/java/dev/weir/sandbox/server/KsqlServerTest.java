package dev.weir.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.sandbox.server.recording.RawHttp.Answer;
import dev.weir.sandbox.testing.Rest;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What clients can rely on, on a real broker. */
class KsqlServerTest {
    private static final String EARLIEST = "SET 'auto.offset.reset'='earliest'; ";

    @TempDir
    private Path directory;

    @Test
    void rowsGoThroughAPersistentQueryIntoPushAndPullQueries() throws Exception {
        try (ServerUnderTest server = ServerUnderTest.start("flow", directory)) {
            server.ksql(
                    "CREATE STREAM flow_in (id STRING KEY, n INT) WITH (kafka_topic='flow_in', partitions=1, value_format='JSON');");
            JsonNode made = server.ksql(
                    EARLIEST + "CREATE TABLE flow_sums AS SELECT id, SUM(n) AS total FROM flow_in GROUP BY id;");
            server.ksql(
                    "INSERT INTO flow_in (id, n) VALUES ('a', 1); INSERT INTO flow_in (id, n) VALUES ('a', 1 + 1);");

            assertThat(made.get(0).path("commandStatus").path("queryId").asText())
                    .isEqualTo("CTAS_FLOW_SUMS_1");
            assertThat(made.get(0).path("commandSequenceNumber").asInt()).isEqualTo(2);
            assertThat(server.rows("SELECT id, n FROM flow_in EMIT CHANGES LIMIT 2;", true))
                    .hasToString("[[\"a\",1], [\"a\",2]]");
            Rest.await(() -> server.rows("SELECT * FROM flow_sums WHERE id = 'a';", false)
                    .toString()
                    .equals("[[\"a\",3]]"));
        }
    }

    @Test
    void everythingIsThereAgainAfterARestart() throws Exception {
        try (ServerUnderTest server = ServerUnderTest.start("again", directory)) {
            server.ksql(
                    "CREATE STREAM again_in (id STRING KEY, n INT) WITH (kafka_topic='again_in', partitions=1, value_format='JSON');");
            server.ksql(EARLIEST + "CREATE TABLE again_counts AS SELECT id, COUNT(*) AS c FROM again_in GROUP BY id;");
            server.ksql("CREATE STREAM again_out AS SELECT * FROM again_in; PAUSE CSAS_AGAIN_OUT_3;");
            server.ksql("CREATE TYPE again_type AS STRUCT<a INT>; DROP TYPE again_type;");
            server.ksql("INSERT INTO again_in (id, n) VALUES ('a', 1);");
            Rest.await(() -> server.rows("SELECT * FROM again_counts;", false).size() == 1);
            List<String> before = server.ksql("SHOW QUERIES;").findValuesAsText("id");

            server.restart();

            assertThat(server.ksql("SHOW QUERIES;").findValuesAsText("id")).isEqualTo(before);
            assertThat(server.ksql("SHOW QUERIES;").toString()).contains("\"statusCount\":{\"PAUSED\":1}");
            assertThat(server.ksql("SHOW TYPES;").get(0).path("types")).isEmpty();
            server.ksql("INSERT INTO again_in (id, n) VALUES ('a', 1);");
            Rest.await(() ->
                    server.rows("SELECT * FROM again_counts;", false).toString().equals("[[\"a\",2]]"));
            JsonNode next = server.ksql("DROP STREAM again_out;");
            assertThat(next.get(0).path("commandSequenceNumber").asInt()).isEqualTo(12);
        }
    }

    @Test
    void aReplacedQueryKeepsItsStateWhenItsTableHasGrown() throws Exception {
        try (ServerUnderTest server = ServerUnderTest.start("grow", directory)) {
            server.ksql(
                    "CREATE TABLE grow_in (id STRING PRIMARY KEY, n INT) WITH (kafka_topic='grow_in', partitions=1, value_format='JSON');");
            server.ksql(EARLIEST + "CREATE TABLE grow_out AS SELECT * FROM grow_in;");
            server.ksql("INSERT INTO grow_in (id, n) VALUES ('a', 1); INSERT INTO grow_in (id, n) VALUES ('b', 1);");
            Rest.await(() -> server.rows("SELECT * FROM grow_out;", false).size() == 2);

            server.ksql("ALTER TABLE grow_in ADD COLUMN more STRING;");
            server.ksql("CREATE OR REPLACE TABLE grow_out AS SELECT * FROM grow_in;");
            server.ksql("INSERT INTO grow_in (id, n, more) VALUES ('a', 2, 'x');");

            Rest.await(() -> server.rows("SELECT * FROM grow_out;", false)
                    .toString()
                    .equals("[[\"a\",2,\"x\"], [\"b\",1,null]]"));
        }
    }

    @Test
    void aRequestIsTriedAsAWholeBeforeAnythingIsDone() throws Exception {
        try (ServerUnderTest server = ServerUnderTest.start("whole", directory)) {
            JsonNode error = server.refused("CREATE STREAM whole_a (id STRING KEY, n INT) WITH (kafka_topic='whole_a', "
                    + "partitions=1, value_format='JSON'); CREATE STREAM whole_b AS SELECT * FROM whole_a; "
                    + "CREATE STREAM whole_c AS SELECT * FROM whole_sentinel;");

            assertThat(error.path("@type").asText()).isEqualTo("statement_error");
            assertThat(error.path("statementText").asText()).contains("whole_sentinel");
            assertThat(server.ksql("SHOW STREAMS;").get(0).path("streams")).isEmpty();
            assertThat(server.ksql("SHOW TOPICS;").toString())
                    .doesNotContain("whole_a")
                    .doesNotContain("WHOLE_B");
        }
    }

    @Test
    void whatIsReadCannotBeDroppedAndATopicGoesOnRequest() throws Exception {
        try (ServerUnderTest server = ServerUnderTest.start("drop", directory)) {
            server.ksql(
                    "CREATE STREAM drop_a (id STRING KEY, n INT) WITH (kafka_topic='drop_a', partitions=1, value_format='JSON'); "
                            + "CREATE STREAM drop_b AS SELECT * FROM drop_a;");

            assertThat(server.refused("DROP STREAM drop_a;").path("message").asText())
                    .contains("DROP_B");
            assertThat(server.refused("DROP TABLE drop_b;").path("error_code").asInt())
                    .isEqualTo(40001);
            server.ksql("DROP STREAM drop_b DELETE TOPIC; DROP STREAM drop_a DELETE TOPIC;");
            assertThat(server.ksql("SHOW QUERIES;").get(0).path("queries")).isEmpty();
            assertThat(server.ksql("SHOW TOPICS;").toString())
                    .doesNotContain("drop_a")
                    .doesNotContain("DROP_B");
        }
    }

    @Test
    void mistakesAreAnsweredWithTheirKindOfError() throws Exception {
        try (ServerUnderTest server = ServerUnderTest.start("errors", directory)) {
            assertThat(server.refused("CREATE STREM x;").path("error_code").asInt())
                    .isEqualTo(40001);
            assertThat(server.refused("SHOW STREAMS").path("message").asText()).contains("semicolon");
            assertThat(server.refused("SELECT 1 FROM x;").path("error_code").asInt())
                    .isEqualTo(40002);
            assertThat(server.refused("SHOW CONNECTORS;").path("error_code").asInt())
                    .isEqualTo(50000);
            assertThat(server.refused("ASSERT TOPIC errors_none TIMEOUT 1 SECONDS;")
                            .path("error_code")
                            .asInt())
                    .isEqualTo(41700);
            assertThat(server.refused(
                                    "CREATE STREAM p (a INT) WITH (kafka_topic='errors_p', partitions=1, value_format='PROTOBUF');")
                            .path("message")
                            .asText())
                    .isNotBlank();
            assertThat(server.postText("/ksql", "{\"ksql\":", false).status()).isEqualTo(400);
            assertThat(server.get("/nowhere", false).status()).isEqualTo(404);
            assertThat(server.get("/ksql", false).status()).isEqualTo(405);
            Answer late = server.post("/ksql", Map.of("ksql", "SHOW STREAMS;", "commandSequenceNumber", 1000), false);
            assertThat(ServerUnderTest.json(late).path("error_code").asInt()).isEqualTo(50301);
        }
    }

    @Test
    void streamedInsertsAreAcknowledgedOverHttp2() throws Exception {
        try (ServerUnderTest server = ServerUnderTest.start("inserts", directory)) {
            server.ksql(
                    "CREATE STREAM inserts_in (id STRING KEY, n INT) WITH (kafka_topic='inserts_in', partitions=1, value_format='JSON');");
            String lines = "{\"target\":\"inserts_in\"}\n{\"ID\":\"a\",\"N\":1}\n{\"id\":\"b\",\"n\":2}\n";

            assertThat(server.postText("/inserts-stream", lines, false).status())
                    .isEqualTo(400);
            assertThat(server.postText("/inserts-stream", lines, true).body())
                    .isEqualTo("{\"status\":\"ok\",\"seq\":0}\n{\"status\":\"ok\",\"seq\":1}\n");
            assertThat(server.rows("SELECT * FROM inserts_in EMIT CHANGES LIMIT 2;", true))
                    .hasToString("[[\"a\",1], [\"b\",2]]");
            assertThat(server.get("/info", true).body()).contains("\"serverStatus\":\"RUNNING\"");
        }
    }

    @Test
    void aPushQueryEndsWhenItIsClosed() throws Exception {
        try (ServerUnderTest server = ServerUnderTest.start("close", directory)) {
            server.ksql(
                    "CREATE STREAM close_in (id STRING KEY, n INT) WITH (kafka_topic='close_in', partitions=1, value_format='JSON');");
            Thread client = new Thread(() -> {
                try {
                    server.rows("SELECT * FROM close_in EMIT CHANGES;", true);
                } catch (Exception closed) {
                    Thread.currentThread().interrupt();
                }
            });
            client.start();
            Rest.await(() -> server.ksql("SHOW QUERIES;").toString().contains("\"PUSH\""));
            String id = server.ksql("SHOW QUERIES;").findValuesAsText("id").get(0);

            assertThat(server.post("/close-query", Map.of("queryId", id), true).status())
                    .isEqualTo(200);
            assertThat(server.post("/close-query", Map.of("queryId", id), true).status())
                    .isEqualTo(400);
            client.join();
            assertThat(server.ksql("SHOW QUERIES;").get(0).path("queries")).isEmpty();
        }
    }

    @Test
    void aTopicIsPrintedFromItsBeginning() throws Exception {
        try (ServerUnderTest server = ServerUnderTest.start("print", directory)) {
            server.ksql(
                    "CREATE STREAM print_in (id STRING KEY, n INT) WITH (kafka_topic='print_in', partitions=1, value_format='JSON');");
            server.ksql("INSERT INTO print_in (id, n) VALUES ('a', 1);");

            String printed = server.post("/query", Map.of("ksql", "PRINT print_in FROM BEGINNING LIMIT 1;"), false)
                    .body();

            assertThat(printed)
                    .contains("Key format: KAFKA_STRING")
                    .contains("Value format: JSON")
                    .contains("key: a, value: {\"N\":1}, partition: 0");
        }
    }

    @Test
    void aPortThatIsTakenIsNoServer() throws Exception {
        try (ServerUnderTest server = ServerUnderTest.start("port", directory)) {
            ServerConfig same = new ServerConfig(
                    "127.0.0.1",
                    server.port(),
                    "127.0.0.1:1",
                    URI.create("http://127.0.0.1:1"),
                    URI.create("http://127.0.0.1:1"),
                    directory,
                    directory.resolve("ext"),
                    "port_");

            assertThatThrownBy(() -> KsqlServer.start(same)).isInstanceOf(IllegalStateException.class);
        }
    }
}
