package dev.weir.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.acceptance.CommandLine.Answer;
import dev.weir.cli.command.PublishedSchema;
import dev.weir.json.LedgerJson;
import dev.weir.live.Observed;
import dev.weir.port.Progress;
import dev.weir.session.TargetSession;
import dev.weir.stack.RunningSandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Somebody works on a whole pipeline by hand: it is seen, nothing of it is overwritten unasked, and it can be put right or taken over. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(120)
class DriftTest {
    private static final PublishedSchema SCHEMA = PublishedSchema.of("plan");

    @TempDir
    static Path directory;

    private static RunningSandbox sandbox;
    private static CommandLine weir;

    @BeforeAll
    static void start() throws IOException {
        sandbox = RunningSandbox.in(directory.resolve("sandbox"));
        weir = CommandLine.in(CommandLine.ratings(), sandbox.directory());
    }

    @AfterAll
    static void stop() throws IOException {
        sandbox.close();
    }

    @Test
    @Order(1)
    void anOrdinaryApplyLeavesNoDrift() {
        expect(0, "apply", "ratings", "--yes");
        Answer drift = expect(0, "drift", "ratings", "--fail-on-changes");
        assertThat(drift.of("resource_drift")).isEmpty();
        assertThat(drift.of("drift_summary")).singleElement().satisfies(summary -> {
            assertThat(summary.path("changed").asInt()).isZero();
            assertThat(summary.path("unmanaged").asInt()).isZero();
        });
    }

    @Test
    @Order(2)
    void whatIsDoneByHandIsSeenAtOnce() throws ExecutionException, InterruptedException {
        byHand();
        Answer drift = expect(3, "drift", "ratings", "--fail-on-changes");
        assertThat(drift.of("resource_drift").stream().map(DriftTest::line))
                .containsExactlyInAnyOrder(
                        "changed topic/customers cleanup.policy was changed",
                        "changed connector/ratings-feed max.interval was changed, iterations was added",
                        "changed stream/RATINGS_TEST its statement was changed",
                        "changed stream/UNHAPPY_PLATINUM_CUSTOMERS its query was terminated",
                        "removed table/RATINGS_BY_CLUB_STATUS it was removed",
                        "unmanaged stream/BY_HAND it reads the stream RATINGS_LIVE");
        assertThat(drift.of("resource_drift"))
                .anySatisfy(line -> {
                    assertThat(line.path("applied").toString()).contains("cleanup.policy: compact");
                    assertThat(line.path("live").toString()).contains("compact,delete");
                })
                .anySatisfy(line -> assertThat(line.path("live").toString()).contains("STARS > 4"));
    }

    @Test
    @Order(3)
    void sayingYesToAPlanDoesNotOverwriteIt() {
        Answer plan = expect(0, "plan", "ratings");
        assertThat(plan.of("resource_drift")).hasSize(6);
        assertThat(plan.of("planned_change"))
                .hasSize(5)
                .allSatisfy(change ->
                        assertThat(change.path("repairs_drift").asBoolean()).isTrue());
        assertThat(plan.of("server_validation"))
                .singleElement()
                .satisfies(
                        server -> assertThat(server.path("validated").asInt()).isPositive());
        assertThat(expect(0, "plan", "ratings", "--no-server-check").of("server_validation"))
                .isEmpty();
        Answer refused = expect(1, "apply", "ratings", "--yes");
        assertThat(refused.of("diagnostic"))
                .singleElement()
                .satisfies(error -> assertThat(error.path("code").asText()).isEqualTo("WEIR-CLI-050"));
        assertThat(expect(0, "drift", "ratings").of("resource_drift")).hasSize(6);
    }

    @Test
    @Order(4)
    void itIsPutRightWithConsent() {
        expect(0, "apply", "ratings", "--yes", "--repair-drift");
        assertThat(expect(0, "drift", "ratings").of("resource_drift").stream().map(DriftTest::line))
                .containsExactly("unmanaged stream/BY_HAND it reads the stream RATINGS_LIVE");
        expect(0, "plan", "ratings", "--fail-on-changes");
    }

    @Test
    @Order(5)
    void itIsTakenOverByARefresh() throws ExecutionException, InterruptedException {
        byHand();
        assertThat(expect(0, "plan", "ratings", "--refresh-only").of("planned_refresh"))
                .hasSize(5);
        expect(0, "apply", "ratings", "--refresh-only", "--yes");
        Answer plan = expect(0, "plan", "ratings");
        assertThat(plan.of("resource_drift").stream().map(DriftTest::line))
                .containsExactly("unmanaged stream/BY_HAND it reads the stream RATINGS_LIVE");
        assertThat(plan.of("planned_change").stream()
                        .map(change -> change.path("action").asText() + " "
                                + change.path("resource").asText()))
                .containsExactlyInAnyOrder(
                        "change topic/customers",
                        "change connector/ratings-feed",
                        "change stream/RATINGS_TEST",
                        "rebuild stream/UNHAPPY_PLATINUM_CUSTOMERS",
                        "create table/RATINGS_BY_CLUB_STATUS");
        expect(0, "apply", "ratings", "--yes");
        expect(0, "plan", "ratings", "--fail-on-changes");
    }

    private static void byHand() throws ExecutionException, InterruptedException {
        try (TargetSession session = TargetSession.open(sandbox.target(), directory, new LedgerJson())) {
            String query = ((Observed.Source) session.inspect().observed().values().stream()
                            .filter(found -> found.id().name().equals("UNHAPPY_PLATINUM_CUSTOMERS"))
                            .filter(Observed.Source.class::isInstance)
                            .findFirst()
                            .orElseThrow())
                    .writeQueries()
                    .get(0);
            boolean again = session.inspect().observed().values().stream()
                    .anyMatch(found -> found.id().name().equals("BY_HAND"));
            run(session, "CREATE OR REPLACE STREAM RATINGS_TEST AS SELECT * FROM RATINGS WHERE STARS > 4 EMIT CHANGES");
            run(session, "DROP TABLE RATINGS_BY_CLUB_STATUS");
            run(session, "TERMINATE " + query);
            if (!again) {
                run(session, "CREATE STREAM BY_HAND AS SELECT * FROM RATINGS_LIVE EMIT CHANGES");
            }
            Observed.Connector feed =
                    session.connectors().orElseThrow().find("ratings-feed").orElseThrow();
            SortedMap<String, String> config = new TreeMap<>(feed.config());
            config.put("connector.class", feed.type());
            config.put("max.interval", "200");
            config.put("iterations", "1000000");
            session.connectors().orElseThrow().put("ratings-feed", config);
        }
        setCleanup();
    }

    private static void run(TargetSession session, String statement) {
        session.ksqldb().run(statement, new TreeMap<>(), Progress.SILENT);
    }

    private static void setCleanup() throws ExecutionException, InterruptedException {
        String brokers = sandbox.target().kafka().orElseThrow().bootstrapServers();
        AlterConfigOp both =
                new AlterConfigOp(new ConfigEntry("cleanup.policy", "compact,delete"), AlterConfigOp.OpType.SET);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.incrementalAlterConfigs(
                            Map.of(new ConfigResource(ConfigResource.Type.TOPIC, "customers"), List.of(both)))
                    .all()
                    .get();
        }
    }

    private static Answer expect(int exit, String... arguments) {
        Answer answer = weir.run(arguments);
        assertThat(answer.lines().get(0).path("type").asText()).isEqualTo("version");
        assertThat(answer.lines())
                .allSatisfy(line ->
                        assertThat(SCHEMA.complaints(line)).as(line.toString()).isEmpty());
        assertThat(answer.exit())
                .as(() -> String.join(" ", arguments) + ": " + answer)
                .isEqualTo(exit);
        return answer;
    }

    /** Without the number that a server gives to a query. */
    private static String line(JsonNode drift) {
        List<String> what = new ArrayList<>();
        drift.path("what").forEach(clause -> what.add(clause.asText().replaceFirst(" CSAS_\\w+", "")));
        return drift.path("kind").asText() + " " + drift.path("resource").asText() + " " + String.join(", ", what);
    }
}
