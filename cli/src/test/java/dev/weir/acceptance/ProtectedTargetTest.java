package dev.weir.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.weir.stack.RunningSandbox;
import dev.weir.target.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What a change costs is counted on the target, and a protected one lets nothing happen that nobody approved. */
@TestMethodOrder(OrderAnnotation.class)
class ProtectedTargetTest {
    private static final int RECORDS = 12;
    private static final String ALL = "topic-deleted,state-lost,consumers-cut-off,records-reprocessed,downtime";

    @TempDir
    static Path directory = Path.of("");

    private static RunningSandbox sandbox;
    private static CommandLine weir;

    @BeforeAll
    static void start() throws IOException {
        sandbox = RunningSandbox.in(directory.resolve("sandbox"));
        weir = new CommandLine(sandbox.directory());
        Target target = sandbox.target();
        write("weir.yaml", """
                        targets:
                          guarded:
                            ksqldb: %s
                            kafka: %s
                            protect: true
                        """.formatted(
                        target.ksqldb().url(), target.kafka().orElseThrow().bootstrapServers()));
        write(
                "pipelines/orders.jsonl",
                IntStream.range(0, RECORDS)
                        .mapToObj(number -> "{\"CUSTOMER\":\"c\",\"AMOUNT\":" + number + "}\n")
                        .collect(Collectors.joining()));
        manifest("");
        statements("COUNT(*) AS n");
    }

    @AfterAll
    static void stop() throws IOException {
        sandbox.close();
    }

    @Test
    @Order(1)
    void whatCostsNothingNeedsNoApproval() {
        assertThat(run("apply", "--yes").exit()).isZero();
    }

    @Test
    @Order(2)
    void aPlanCountsRecordsAndNamesReaders() throws IOException, ExecutionException, InterruptedException {
        reads("auditors", "TOTALS");
        statements("COUNT(*) AS n, SUM(amount) AS total");

        CommandLine.Answer plan = run("plan");

        assertThat(plan.exit()).isZero();
        Map<String, JsonNode> hazards = plan.of("hazard").stream()
                .collect(Collectors.toMap(hazard -> hazard.path("code").asText(), hazard -> hazard));
        assertThat(hazards).containsOnlyKeys(ALL.split(","));
        // The end of the transaction that sent the file has an offset as well.
        assertThat(hazards.getOrDefault("records-reprocessed", MissingNode.getInstance())
                        .path("records")
                        .asLong())
                .isEqualTo(RECORDS + 1);
        assertThat(hazards.getOrDefault("topic-deleted", MissingNode.getInstance())
                        .path("records")
                        .asLong())
                .isPositive();
        assertThat(hazards.getOrDefault("consumers-cut-off", MissingNode.getInstance())
                        .path("text")
                        .asText())
                .isEqualTo("The topic TOTALS, which is deleted, is read by the consumer group auditors.");
        assertThat(plan.of("diagnostic").toString()).contains("WEIR-MAN-061", "note");
    }

    @Test
    @Order(3)
    void yesAloneIsNotEnough() {
        CommandLine.Answer refused = run("apply", "--yes", "--allow", "topic-deleted,downtime");

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.of("diagnostic").toString())
                .contains("WEIR-MAN-061", "state-lost, consumers-cut-off, records-reprocessed")
                .contains("weir apply p -t guarded --allow " + ALL);
        assertThat(run("plan").of("hazard")).hasSize(ALL.split(",").length);
    }

    @Test
    @Order(4)
    void whatMustNotBeDestroyedIsNotRebuiltEither() throws IOException {
        manifest("lifecycle: {topic/TOTALS: {prevent_destroy: true}}\n");

        assertThat(run("apply", "--yes", "--allow", ALL).of("diagnostic").toString())
                .contains("WEIR-MAN-060", "deletes it together with the table TOTALS");
        assertThat(run("destroy", "--yes", "--allow", ALL).of("diagnostic").toString())
                .contains("WEIR-MAN-060");
    }

    @Test
    @Order(5)
    void theCodesOfBothPlacesAddUp() throws IOException {
        manifest("allow: [topic-deleted, downtime]\n");

        assertThat(run("apply", "--yes", "--allow", "state-lost", "--allow", "consumers-cut-off,records-reprocessed")
                        .exit())
                .isZero();
        assertThat(run("plan", "--fail-on-changes").exit()).isZero();
    }

    @Test
    @Order(6)
    void destroyingNeedsTheCodesToo() {
        assertThat(run("destroy", "--yes").of("diagnostic").toString()).contains("WEIR-MAN-061");
        assertThat(run("destroy", "--yes", "--allow", ALL).exit()).isZero();
    }

    private static CommandLine.Answer run(String command, String... options) {
        List<String> arguments = new ArrayList<>(List.of(command, "p", "-t", "guarded", "-C", directory.toString()));
        arguments.addAll(List.of(options));
        return weir.run(arguments.toArray(String[]::new));
    }

    /** As a consumer group is seen that has read a record. */
    private static void reads(String group, String topic) throws ExecutionException, InterruptedException {
        String brokers = sandbox.target().kafka().orElseThrow().bootstrapServers();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.alterConsumerGroupOffsets(group, Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(1)))
                    .all()
                    .get();
        }
    }

    private static void manifest(String more) throws IOException {
        write(
                "pipelines/p.yaml",
                "pipeline: p\ntopics: {orders: {partitions: 1}}\ndata: {orders: {file: orders.jsonl}}\n"
                        + "properties: {auto.offset.reset: earliest}\nstatements: [p.sql]\n" + more);
    }

    private static void statements(String columns) throws IOException {
        write(
                "pipelines/p.sql",
                "CREATE STREAM orders (customer STRING, amount INT) WITH (kafka_topic='orders', value_format='JSON');\n"
                        + "CREATE TABLE totals AS SELECT customer, " + columns + " FROM orders GROUP BY customer;\n");
    }

    private static void write(String path, String text) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
