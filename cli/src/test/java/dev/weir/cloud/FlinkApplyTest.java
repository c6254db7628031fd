package dev.weir.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.cli.Weir;
import dev.weir.cli.config.Environment;
import dev.weir.cli.config.Terminal;
import dev.weir.cli.view.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pipeline with statements of Flink from its first apply to its end, in Confluent Cloud and on a SQL Gateway. */
final class FlinkApplyTest {
    private static final String SQL = """
            CREATE TABLE totals (id STRING, n BIGINT, PRIMARY KEY (id) NOT ENFORCED);
            INSERT INTO totals
            SELECT id, SUM(n) FROM orders GROUP BY id;
            """;

    @TempDir
    Path project;

    private final CheckedServer server = new CheckedServer();
    private final RestTopics topics = new RestTopics();
    private final CloudStatements flink = new CloudStatements(topics, 0);
    private final CloudTableflow tableflow = new CloudTableflow(0);
    private final FlinkGateway gateway = new FlinkGateway();

    @BeforeEach
    void target() throws IOException {
        server.with(topics, Optional.empty())
                .with(flink, Optional.of(OpenApi.of("ccloud-flink-gateway-v1.openapi.yaml")))
                .with(tableflow, Optional.of(OpenApi.of("ccloud-tableflow-v1.openapi.yaml")))
                .with(gateway, Optional.empty())
                .with(new Registry(), Optional.empty())
                .with(new ManagedConnect(0), Optional.empty())
                .with(new EmptyKsqlDb(), Optional.empty());
        file("weir.yaml", """
                targets:
                  cloud:
                    confluent-cloud: {url: "${here}"}
                    kafka-rest: "${here}"
                    ksqldb: "${here}"
                    flink: {database: shop}
                    timeouts: {step: 20s}
                  plant:
                    ksqldb: "${here}"
                    kafka-rest: {url: "${here}", cluster: lkc-1}
                    flink.gateway: "${here}"
                """);
    }

    @AfterEach
    void stop() {
        server.close();
        assertThat(server.complaints()).isEmpty();
    }

    @Test
    void confluentCloud() throws IOException {
        pipeline("topics: {orders: {}}\ntableflow: {totals: {}}");
        file("totals.sql", SQL);
        expect(0, "plan", "-o", "shop.plan", "-t", "cloud");
        assertThat(expect(0, "apply", "shop.plan", "--yes")).contains("Done: 4 added");
        assertThat(flink.created()).hasSize(2);
        assertThat(flink.spec(insert()).path("compute_pool_id").asText()).isEqualTo("lfcp-1");
        assertThat(tableflow.spec("totals")).isPresent();
        assertThat(expect(0, "plan", "-t", "cloud")).contains("No changes.");

        file("totals.sql", SQL.replace("SUM(n)", "MAX(n)"));
        assertThat(expect(0, "plan", "-t", "cloud"))
                .contains("1 to rebuild")
                .contains("state-lost", "duplicates", "records-reprocessed");
        expect(0, "apply", "--yes", "-t", "cloud");
        assertThat(flink.spec(insert()).path("statement").asText()).contains("MAX(n)");
        assertThat(flink.created()).hasSize(3);

        assertThat(expect(0, "status", "shop", "-t", "cloud"))
                .containsPattern("flink +" + insert() + " +RUNNING")
                .containsPattern("tableflow +totals +RUNNING");

        flink.phase(insert(), "STOPPED", "");
        assertThat(expect(1, "status", "shop", "-t", "cloud")).containsPattern("flink +" + insert() + " +STOPPED");
        assertThat(expect(0, "drift", "-t", "cloud")).contains("it was stopped on the target");

        assertThat(expect(0, "destroy", "--yes", "-t", "cloud")).contains("removed");
        assertThat(flink.names()).isEmpty();
        assertThat(flink.created()).last().isEqualTo("DROP TABLE IF EXISTS `totals`");
        assertThat(tableflow.spec("totals")).isEmpty();
    }

    @Test
    void whatFlinkRefusesIsToldAtItsPlaceAndTriedAgain() throws IOException {
        pipeline("topics: {orders: {}}");
        file("totals.sql", SQL.replace("SELECT id", "SELECT no_such_column"));
        assertThat(expect(1, "apply", "--yes", "-t", "cloud"))
                .contains("WEIR-RUN-210")
                .contains("Column 'no_such_column' not")
                .contains("2 │ SELECT no_such_column")
                .contains("^^^^^^^^^^^^^^");
        file("totals.sql", SQL);
        expect(0, "apply", "--yes", "-t", "cloud");
        assertThat(flink.spec(insert()).path("statement").asText()).contains("SUM(n)");
        assertThat(expect(0, "plan", "-t", "cloud")).contains("No changes.");
    }

    @Test
    void sqlGateway() throws IOException {
        pipeline("topics: {orders: {}}");
        String tables = "CREATE TABLE orders (id STRING, n BIGINT) WITH ('connector' = 'kafka', 'topic' = 'orders');\n";
        file("totals.sql", tables + SQL.replace("ENFORCED)", "ENFORCED) WITH ('connector' = 'print')"));
        assertThat(expect(0, "apply", "--yes", "-t", "plant")).contains("Done: 4 added");
        assertThat(gateway.running()).hasSize(1);
        assertThat(expect(0, "plan", "-t", "plant")).contains("No changes.");
        file(
                "totals.sql",
                tables
                        + SQL.replace("ENFORCED)", "ENFORCED) WITH ('connector' = 'print')")
                                .replace("SUM", "MAX"));
        expect(0, "apply", "--yes", "-t", "plant");
        assertThat(gateway.running()).hasSize(1);
        assertThat(gateway.statements())
                .contains("STOP JOB 'job0'")
                .filteredOn(sql -> sql.startsWith("CREATE TABLE IF NOT EXISTS"))
                .hasSize(2);
        expect(0, "destroy", "--yes", "-t", "plant");
        assertThat(gateway.running()).isEmpty();
        assertThat(gateway.openSessions()).isZero();
        assertThat(GatewayDescription.complaints(server.calls().stream()
                        .filter(call -> call.path().startsWith("/v2/"))
                        .toList()))
                .isEmpty();
    }

    private String insert() {
        return flink.names().stream()
                .filter(name -> name.contains("insert"))
                .findFirst()
                .orElseThrow();
    }

    private void pipeline(String rest) throws IOException {
        file(
                "pipelines/shop.yaml",
                "pipeline: shop\n" + rest + "\nstatements: [{engine: flink, files: [../totals.sql]}]\n");
    }

    private String expect(int exit, String... arguments) {
        Map<String, String> variables = new TreeMap<>(Map.of(
                "CONFLUENT_CLOUD_API_KEY", "key",
                "CONFLUENT_CLOUD_API_SECRET", "secret",
                "CONFLUENT_ENVIRONMENT_ID", "env-1",
                "KAFKA_ID", "lkc-1",
                "KAFKA_API_KEY", "key",
                "KAFKA_API_SECRET", "secret",
                "FLINK_REST_ENDPOINT", server.address(),
                "FLINK_API_KEY", "flink-key",
                "FLINK_API_SECRET", "flink-s3cret",
                "FLINK_COMPUTE_POOL_ID", "lfcp-1"));
        variables.put("CONFLUENT_ORGANIZATION_ID", CloudStatements.ORGANIZATION);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Environment environment =
                new Environment(project, project, new TreeMap<>(variables), Terminal.none(), "1.2.3", "weir");
        Console console = Console.of(out, out, InputStream.nullInputStream(), Terminal.none());
        int came = new Weir(environment, console).run(arguments);
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(came).as(() -> String.join(" ", arguments) + "\n" + text).isEqualTo(exit);
        assertThat(text).doesNotContain("flink-s3cret");
        return text;
    }

    private void file(String path, String content) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content.replace("${here}", server.address()));
    }
}
