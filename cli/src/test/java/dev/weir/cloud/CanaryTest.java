package dev.weir.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.cli.Weir;
import dev.weir.cli.config.Environment;
import dev.weir.cli.config.Terminal;
import dev.weir.cli.view.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A pipeline goes to Confluent Cloud and to servers of one's own, and every secret that it touches is a canary. None of them may be seen anywhere but
 * in the requests to the servers that need them.
 */
final class CanaryTest {
    private static final String CANARY = "canary-";

    private static final Map<String, String> SECRETS = Map.ofEntries(
            Map.entry("CONFLUENT_CLOUD_API_KEY", "cloud-key"),
            Map.entry("CONFLUENT_CLOUD_API_SECRET", CANARY + "cloud"),
            Map.entry("CONFLUENT_ENVIRONMENT_ID", "env-1"),
            Map.entry("KAFKA_ID", "lkc-1"),
            Map.entry("KAFKA_API_KEY", "kafka-key"),
            Map.entry("KAFKA_API_SECRET", CANARY + "kafka"),
            Map.entry("SCHEMA_REGISTRY_API_KEY", "sr-key"),
            Map.entry("SCHEMA_REGISTRY_API_SECRET", CANARY + "registry"),
            Map.entry("KSQLDB_API_KEY", "ksqldb-key"),
            Map.entry("KSQLDB_API_SECRET", CANARY + "ksqldb"),
            Map.entry("DB_PASSWORD", CANARY + "database"));

    /** What `terraform output -json` says. */
    private static final String OUTPUTS = """
            {
              "environment_id": {"sensitive": false, "type": "string", "value": "env-1"},
              "kafka_cluster_id": {"sensitive": false, "type": "string", "value": "lkc-1"},
              "kafka_rest_endpoint": {"sensitive": false, "type": "string", "value": "${here}"},
              "sr_endpoint": {"sensitive": false, "type": "string", "value": "${here}"},
              "ksql_endpoint": {"sensitive": false, "type": "string", "value": "${here}"},
              "cloud_api_key": {"sensitive": true, "type": "string", "value": "cloud-key"},
              "cloud_api_secret": {"sensitive": true, "type": "string", "value": "canary-made-cloud"},
              "kafka_api_key": {"sensitive": true, "type": "string", "value": "kafka-key"},
              "kafka_api_secret": {"sensitive": true, "type": "string", "value": "canary-made-kafka"},
              "sr_api_secret": {"sensitive": true, "type": "string", "value": "canary-made-registry"},
              "ksql_api_secret": {"sensitive": true, "type": "string", "value": "canary-made-ksqldb"},
              "database_password": {"sensitive": true, "type": "string", "value": "canary-made-database"}
            }
            """;

    private final ManagedConnect managed = new ManagedConnect(0);
    private final CheckedServer server = new CheckedServer();
    private final StringBuilder said = new StringBuilder();

    @TempDir
    private Path project = Path.of("");

    /** Beside the project, in which nothing secret may be. */
    @TempDir
    private Path outputs = Path.of("");

    @BeforeEach
    void write() throws IOException {
        server.with(managed, Optional.of(OpenApi.of("ccloud-connect-v1.openapi.yaml")))
                .with(new RestTopics(), Optional.of(OpenApi.of("ccloud-kafkarest-v3.openapi.yaml")))
                .with(new Registry(), Optional.of(OpenApi.of("ccloud-schema-registry-v1.openapi.yaml")))
                .with(new Workers(), Optional.empty())
                .with(new EmptyKsqlDb(), Optional.empty());
        file("weir.yaml", """
                targets:
                  cloud:
                    confluent-cloud: {url: "${here}"}
                    kafka-rest: "${here}"
                    schema-registry: "${here}"
                    ksqldb: "${here}"
                  stack:
                    connect: {url: "${here}", username: me, password: "${env:KSQLDB_API_SECRET}"}
                    kafka-rest: {url: "${here}", cluster: lkc-1, token: "${env:KAFKA_API_SECRET}"}
                    schema-registry: "${here}"
                    ksqldb: {url: "${here}", headers: {X-Key: "${env:KSQLDB_API_SECRET}"}}
                  made:
                    confluent-cloud: {url: "${here}"}
                    terraform: {outputs: "${env:OUTPUTS}"}
                """);
        Files.writeString(outputs.resolve("shop.json"), OUTPUTS.replace("${here}", server.address()));
        file("pipelines/shop.yaml", """
                pipeline: shop
                topics: {orders: {partitions: 3}}
                schemas: {orders-value: {avro: ../schemas/order.avsc}}
                connectors: [../connectors/*.yaml]
                variables: {db.password: '${env:DB_PASSWORD}'}
                targets:
                  made:
                    variables: {db.password: '${terraform:database_password}'}
                """);
        file(
                "schemas/order.avsc",
                "{\"type\":\"record\",\"name\":\"O\",\"fields\":[{\"name\":\"A\",\"type\":\"long\"}]}");
        file("connectors/customers.yaml", """
                connector: customers
                class: io.debezium.connector.postgresql.PostgresConnector
                config:
                  database.hostname: db.example
                  database.user: weir
                  database.password: ${db.password}
                  database.dbname: shop
                  topic.prefix: shop
                  plugin.name: pgoutput
                  tasks.max: "1"
                cloud: {output.data.format: AVRO}
                """);
    }

    @AfterEach
    void stop() {
        server.close();
        assertThat(server.complaints()).isEmpty();
    }

    @Test
    void noSecretIsSeen() throws IOException {
        for (String target : List.of("cloud", "stack", "made")) {
            expect(0, "validate", "--verbose", "-t", target);
            expect(0, "plan", "-t", target);
            expect(0, "plan", "--json", "--verbose", "-t", target);
            expect(0, "plan", "-o", target + ".plan", "-t", target);
            expect(0, "show", target + ".plan", "--json");
            expect(0, "apply", target + ".plan", "--verbose");
            expect(0, "apply", "--yes", "--json", "-t", target);
            expect(0, "drift", "--fail-on-changes", "-t", target);
            expect(0, "status", "--json", "-t", target);
            expect(0, "connector", "status", "-t", target);
            expect(0, "connector", "offsets", "customers", "-t", target);
            server.fail(Fault.BROKEN, 1000);
            expect(1, "plan", "--verbose", "-t", target);
            expect(1, "connector", "pause", "customers", "--json", "-t", target);
            server.fail(Fault.BROKEN, 0);
            expect(0, "destroy", "--yes", "--json", "-t", target);
        }
        assertThat(server.calls())
                .anyMatch(call -> call.body().contains(CANARY + "database"))
                .anyMatch(call -> call.body().contains(CANARY + "kafka"))
                .anyMatch(call -> call.body().contains(CANARY + "made-database"))
                .anyMatch(call -> call.body().contains(CANARY + "made-kafka"));
        assertThat(said.toString()).doesNotContain(CANARY);
        assertThat(written()).doesNotContain(CANARY);
    }

    @Test
    void anArchiveBecomesAPlugin() throws IOException {
        PluginUploads uploads = new PluginUploads();
        uploads.at(server.address());
        server.with(uploads, Optional.of(OpenApi.of("ccloud-connect-custom-plugin-v1.openapi.yaml")))
                .with(new PluginUploads.Store(), Optional.empty());
        file("ably.zip", "an archive");
        String ably = "com.ably.kafka.connect.ChannelSinkConnector";
        expect(
                0,
                "connector",
                "upload",
                "ably.zip",
                "--class",
                ably,
                "--type",
                "SINK",
                "--sensitive",
                "client.key",
                "-t",
                "cloud",
                "--quiet");
        assertThat(said.toString()).isEqualTo("ccp-1\n");
    }

    @Test
    void maskedSecretsAreNoDriftAndAChangeByHandIs() {
        expect(0, "apply", "--yes", "-t", "cloud");
        said.setLength(0);
        expect(0, "plan", "-t", "cloud");
        assertThat(said.toString()).contains("No changes");
        managed.change("customers", "database.user", "somebody");
        said.setLength(0);
        expect(0, "plan", "-t", "cloud");
        assertThat(said.toString()).contains("database.user was changed by hand");
    }

    private void expect(int exit, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SortedMap<String, String> variables = new TreeMap<>(SECRETS);
        variables.put("OUTPUTS", outputs.resolve("shop.json").toString());
        Environment environment = new Environment(project, project, variables, Terminal.none(), "1.2.3", "weir");
        Console console = Console.of(out, out, InputStream.nullInputStream(), Terminal.none());
        int came = new Weir(environment, console).run(arguments);
        String text = out.toString(StandardCharsets.UTF_8);
        said.append(text);
        assertThat(came).as(() -> String.join(" ", arguments) + "\n" + text).isEqualTo(exit);
    }

    /** Everything that was left behind in the project: the ledger, logs. */
    private String written() throws IOException {
        try (Stream<Path> files = Files.walk(project)) {
            StringBuilder all = new StringBuilder();
            files.filter(Files::isRegularFile).forEach(file -> all.append(content(file)));
            return all.toString();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void file(String path, String content) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content.replace("${here}", server.address()));
    }
}
