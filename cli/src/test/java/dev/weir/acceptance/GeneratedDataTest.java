package dev.weir.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.acceptance.CommandLine.Answer;
import dev.weir.port.Deadline;
import dev.weir.stack.RunningSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A pipeline on generated records: the same ones always, so that its checks know every row. One life, told in steps that follow each other. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(120)
class GeneratedDataTest {
    private static final String SCHEMA = """
            {"type": "record", "name": "Order", "fields": [
              {"name": "id", "type": {"type": "long", "arg.properties": {"iteration": {"start": 1}}}},
              {"name": "dish", "type": {"type": "string", "arg.properties": {"options": ["soup", "pasta", "pie"]}}},
              {"name": "price", "type": {"type": "bytes", "logicalType": "decimal", "precision": 6, "scale": 2,
                "arg.properties": {"range": {"min": 3, "max": 12}}}},
              {"name": "placed", "type": "long"}]}
            """;
    private static final String MANIFEST = """
            pipeline: kitchen
            properties: {auto.offset.reset: earliest}
            topics: {orders: {partitions: 2}, bills: {}}
            data:
              orders:
                generate: order.avsc
                key: dish
                seed: 42
                count: 300
                rate: 20
                times: {start: yesterday, span: 2h, field: placed, late: {share: 0.05, by: 4m}}
              bills: {generate: order.avsc, value: AVRO, count: 50}
            statements:
              - sql: |
                  CREATE STREAM ORDERS (DISH STRING KEY, ID BIGINT, PRICE DECIMAL(6, 2), PLACED BIGINT)
                    WITH (KAFKA_TOPIC = 'orders', VALUE_FORMAT = 'JSON');
                  CREATE TABLE SOLD AS SELECT DISH, COUNT(*) AS PIECES, SUM(PRICE) AS TOTAL FROM ORDERS GROUP BY DISH;
                  CREATE TABLE BY_HOUR AS SELECT DISH, COUNT(*) AS PIECES FROM ORDERS
                    WINDOW TUMBLING (SIZE 1 HOUR, GRACE PERIOD 1 DAY) GROUP BY DISH;
                  CREATE STREAM BILLS WITH (KAFKA_TOPIC = 'bills', VALUE_FORMAT = 'AVRO');
                  CREATE TABLE BILLED AS SELECT DISH, MAX(ID) AS LAST_ID FROM BILLS GROUP BY DISH;
            checks:
              - name: all orders are counted
                query: SELECT * FROM SOLD;
                within: 40s
                rows:
                  - {DISH: soup, PIECES: 111, TOTAL: 813.33}
                  - {DISH: pasta, PIECES: 99, TOTAL: 767.88}
                  - {DISH: pie, PIECES: 90, TOTAL: 629.350}
              - name: hours begin where days do
                query: SELECT DISH, PIECES FROM BY_HOUR WHERE DISH = 'pie';
                within: 20s
                rows:
                  - {DISH: pie, PIECES: 48}
                  - {DISH: pie, PIECES: 42}
              - name: bills are read by their schema
                query: SELECT * FROM BILLED;
                within: 20s
                rows:
                  - {DISH: soup, LAST_ID: 49}
                  - {DISH: pasta, LAST_ID: 48}
                  - {DISH: pie, LAST_ID: 50}
            """;

    @TempDir
    static Path directory;

    private static RunningSandbox sandbox;
    private static CommandLine weir;
    private static Path manifest = Path.of("");

    @BeforeAll
    static void start() throws IOException {
        sandbox = RunningSandbox.in(directory.resolve("sandbox"));
        weir = new CommandLine(sandbox.directory());
        Path pipelines = Files.createDirectories(directory.resolve("project/pipelines"));
        manifest = Files.writeString(pipelines.resolve("kitchen.yaml"), MANIFEST);
        Files.writeString(pipelines.resolve("order.avsc"), SCHEMA);
    }

    @AfterAll
    static void stop() throws IOException {
        sandbox.close();
    }

    @Test
    @Order(1)
    void anApplySendsThem() {
        Answer apply = run("apply", "kitchen", "--yes");
        assertThat(apply.exit()).as(apply.toString()).isZero();
        assertThat(apply.of("planned_change"))
                .filteredOn(change -> change.path("resource").asText().startsWith("data/orders"))
                .singleElement()
                .satisfies(change -> assertThat(change.path("after").toString())
                        .contains("records: 300, seed 42, as JSON", "from yesterday over"));
    }

    @Test
    @Order(2)
    void checksKnowEveryRow() {
        Answer check = run("check", "kitchen");
        assertThat(check.exit()).as(check.toString()).isZero();
        assertThat(check.of("check"))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.path("passed").asBoolean()).isTrue());
    }

    @Test
    @Order(3)
    void thereIsNothingLeftToDo() {
        Answer plan = run("plan", "kitchen", "--fail-on-changes");
        assertThat(plan.exit()).as(plan.toString()).isZero();
    }

    @Test
    @Order(4)
    void aCheckThatFailsShowsTheRows() throws IOException {
        Files.writeString(
                manifest,
                MANIFEST.replace("within: 40s", "within: 1s").replace("DISH: soup, PIECES", "DISH: stew, PIECES"));
        Answer check = run("check", "kitchen");
        assertThat(check.exit()).as(check.toString()).isEqualTo(1);
        assertThat(check.of("check"))
                .extracting(line -> line.path("passed").asBoolean())
                .containsExactly(false, true, true);
        assertThat(check.of("diagnostic")).singleElement().satisfies(failure -> {
            assertThat(failure.path("code").asText()).isEqualTo("WEIR-RUN-200");
            assertThat(failure.path("detail").asText())
                    .contains("Missing:\n    {\"DISH\":\"stew\"", "Unexpected:\n    {\"DISH\":\"soup\"");
        });
        Files.writeString(manifest, MANIFEST);
    }

    @Test
    @Order(5)
    void aFeedGoesOnBehindThem() throws InterruptedException {
        assertThat(run("data", "run", "kitchen").exit()).isZero();
        try {
            Answer query = run("query", "SELECT ID FROM ORDERS WHERE ID > 300 EMIT CHANGES LIMIT 3");
            assertThat(query.exit()).as(query.toString()).isZero();
            assertThat(query.rows()).extracting(row -> row.path("ID").asInt()).contains(301);
            JsonNode feed = feedThatHasSent();
            assertThat(feed.path("state").asText()).isEqualTo("running");
            assertThat(feed.path("topic").asText()).isEqualTo("orders");
        } finally {
            assertThat(run("data", "stop", "kitchen").exit()).isZero();
        }
        assertThat(run("data", "status").of("feed"))
                .extracting(feed -> feed.path("state").asText())
                .containsExactly("stopped");
        assertThat(run("plan", "kitchen", "--fail-on-changes").exit()).isZero();
    }

    /** A feed says once a second what it has sent, after it was sent. */
    private static JsonNode feedThatHasSent() {
        Deadline deadline = Deadline.in(Duration.ofSeconds(30));
        JsonNode feed = onlyFeed();
        while (feed.path("sent").asInt() == 0 && !deadline.isOver()) {
            deadline.sleep(Duration.ofMillis(200));
            feed = onlyFeed();
        }
        assertThat(feed.path("sent").asInt()).isPositive();
        return feed;
    }

    private static JsonNode onlyFeed() {
        List<JsonNode> feeds = run("data", "status").of("feed");
        assertThat(feeds).hasSize(1);
        return feeds.get(0);
    }

    @Test
    @Order(6)
    void destroyEndsTheFeed() {
        assertThat(run("data", "run", "kitchen").exit()).isZero();
        destroyLeavesNothingOfThem();
        assertThat(run("data", "status").of("feed")).isEmpty();
        Answer run = run("data", "run", "kitchen");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.of("diagnostic").get(0).path("detail").asText()).contains("WEIR-CLI-082");
    }

    private static void destroyLeavesNothingOfThem() {
        Answer destroy = run("destroy", "kitchen", "--yes");
        assertThat(destroy.exit()).as(destroy.toString()).isZero();
        assertThat(run("sandbox", "status").exit()).isZero();
    }

    private static Answer run(String... arguments) {
        List<String> all =
                new ArrayList<>(List.of("-C", directory.resolve("project").toString()));
        all.addAll(List.of(arguments));
        return weir.run(all.toArray(String[]::new));
    }
}
