package dev.weir.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.weir.acceptance.CommandLine.Answer;
import dev.weir.json.LedgerJson;
import dev.weir.model.ResourceId;
import dev.weir.session.TargetSession;
import dev.weir.stack.RunningSandbox;
import dev.weir.target.Target;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A demo, from its first rows to its end and back: one life, told in steps that follow each other. The shipped demos have {@link DemosTest}. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(120)
class RatingsDemoTest {
    private static final String FEED = "ratings-feed";

    @TempDir
    static Path directory;

    private static RunningSandbox sandbox;
    private static CommandLine weir;
    private static TreeSet<ResourceId> before = new TreeSet<>();

    @BeforeAll
    static void start() throws IOException {
        sandbox = RunningSandbox.in(directory.resolve("sandbox"));
        weir = CommandLine.in(CommandLine.ratings(), sandbox.directory());
        before = everything();
    }

    @AfterAll
    static void stop() throws IOException {
        sandbox.close();
    }

    @Test
    @Order(1)
    void theDemoShowsUnhappyPlatinumCustomers() throws IOException {
        Answer demo = weir.run("demo", "ratings", "--yes");
        assertThat(demo.exit()).as(demo.toString()).isZero();
        Map<String, String> clubs = clubs();
        assertThat(demo.rows()).hasSizeGreaterThanOrEqualTo(10).allSatisfy(row -> {
            assertThat(row.path("STARS").asInt()).isBetween(1, 2);
            assertThat(clubs).containsEntry(row.path("EMAIL").asText(), "platinum");
            assertThat(row.path("MESSAGE").asText()).isNotBlank();
        });
    }

    @Test
    @Order(2)
    void thereIsNothingLeftToDo() {
        assertNothingToDo();
    }

    @Test
    @Order(3)
    void aCustomerWhomDataChangesIsSeenInNewRows() {
        Answer data = weir.run(
                "data",
                "CUSTOMERS",
                "CUSTOMER_ID=1",
                "FIRST_NAME=Ada",
                "LAST_NAME=Lovelace",
                "EMAIL=ada@changed.example",
                "CLUB_STATUS=platinum");
        assertThat(data.exit()).as(data.toString()).isZero();
        assertThat(firstRatingOf("ada@changed.example").path("FULL_NAME").asText())
                .isEqualTo("Ada Lovelace");
    }

    @Test
    @Order(4)
    void aCustomerWhomAnInsertChangesIsSeenInNewRows() throws IOException, InterruptedException {
        String insert = "INSERT INTO CUSTOMERS (CUSTOMER_ID, FIRST_NAME, LAST_NAME, EMAIL, CLUB_STATUS)"
                + " VALUES ('2', 'Bruno', 'Bellini', 'bruno@changed.example', 'platinum');";
        JsonNode body = JsonNodeFactory.instance.objectNode().put("ksql", insert);
        URI address = URI.create(sandbox.target().ksqldb().url().toString()).resolve("/ksql");
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/vnd.ksql.v1+json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .timeout(Duration.ofSeconds(20))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode rating = firstRatingOf("bruno@changed.example");
        assertThat(rating.path("FULL_NAME").asText()).isEqualTo("Bruno Bellini");
        assertThat(rating.path("CLUB_STATUS").asText()).isEqualTo("platinum");
    }

    @Test
    @Order(5)
    void changedRecordsAreNoChangesOfThePipeline() {
        assertNothingToDo();
    }

    @Test
    @Order(6)
    void destroyLeavesNothingOfIt() {
        TreeSet<ResourceId> running = everything();
        running.removeAll(before);
        assertThat(running).hasSizeGreaterThan(20);
        Answer destroy = weir.run("destroy", "ratings", "--yes");
        assertThat(destroy.exit()).as(destroy.toString()).isZero();
        TreeSet<ResourceId> left = everything();
        left.removeAll(before);
        assertThat(left).containsExactly(ResourceId.topic(Target.LEDGER_TOPIC));
    }

    @Test
    @Order(7)
    void itCanBeAppliedAgain() {
        Answer apply = weir.run("apply", "ratings", "--yes");
        assertThat(apply.exit()).as(apply.toString()).isZero();
        assertNothingToDo();
        assertThat(firstRatingOf("bruno.moretti@example.com")
                        .path("CLUB_STATUS")
                        .asText())
                .isEqualTo("gold");
    }

    @Test
    @Order(8)
    void aConnectorIsLookedAfter() throws InterruptedException {
        assertThat(weir.run("connector", "list", "--names").of("line"))
                .extracting(line -> line.path("text").asText())
                .contains(FEED);
        assertThat(weir.run("connector", "plugins").of("plugin")).isNotEmpty();
        connector("pause");
        awaitState("PAUSED");
        assertNothingToDo();
        connector("resume");
        awaitState("RUNNING");
        connector("restart");
        awaitState("RUNNING");
        connector("stop", "--yes");
        awaitState("STOPPED");
        assertThat(weir.run("connector", "offsets", FEED).of("offset")).isNotEmpty();
        connector("offsets", "--reset", "--yes");
        assertThat(weir.run("connector", "offsets", FEED).of("offset")).isEmpty();
        connector("resume");
        awaitState("RUNNING");
    }

    private static void connector(String command, String... options) {
        List<String> arguments = new ArrayList<>(List.of("connector", command, FEED));
        arguments.addAll(List.of(options));
        Answer answer = weir.run(arguments.toArray(String[]::new));
        assertThat(answer.exit()).as(answer.toString()).isZero();
    }

    /** Connect accepts a change first and carries it out a moment later. */
    private static void awaitState(String state) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(20);
        Answer status = weir.run("connector", "status", FEED);
        while (!status.of("connector").get(0).path("state").asText().equals(state)) {
            assertThat(Instant.now()).as(status.toString()).isBefore(end);
            Thread.sleep(100);
            status = weir.run("connector", "status", FEED);
        }
    }

    private static void assertNothingToDo() {
        Answer plan = weir.run("plan", "ratings", "--fail-on-changes");
        assertThat(plan.exit()).as(plan.toString()).isZero();
        assertThat(plan.of("planned_change")).isEmpty();
        assertThat(plan.of("change_summary"))
                .singleElement()
                .satisfies(summary -> assertThat(summary.path("keep").asInt()).isGreaterThan(10));
    }

    /** Waits for it: whoever rates is random. */
    private static JsonNode firstRatingOf(String email) {
        Answer query = weir.run(
                "query", "SELECT * FROM RATINGS_WITH_CUSTOMER_DATA WHERE EMAIL = '" + email + "' EMIT CHANGES LIMIT 1");
        assertThat(query.exit()).as(query.toString()).isZero();
        assertThat(query.rows()).hasSize(1);
        return query.rows().get(0);
    }

    /** Streams, tables, types, queries, connectors, topics and subjects, as their servers tell. */
    private static TreeSet<ResourceId> everything() {
        try (TargetSession session = TargetSession.open(sandbox.target(), CommandLine.ratings(), new LedgerJson())) {
            return new TreeSet<>(session.inspect().observed().keySet());
        }
    }

    /** Club status by e-mail address. */
    private static Map<String, String> clubs() throws IOException {
        List<String> lines = Files.readAllLines(CommandLine.ratings().resolve("data/ratings/customers.jsonl"));
        Map<String, String> clubs = new TreeMap<>();
        for (String line : lines) {
            JsonNode customer = new ObjectMapper().readTree(line);
            clubs.put(
                    customer.path("EMAIL").asText(),
                    customer.path("CLUB_STATUS").asText());
        }
        return clubs;
    }
}
