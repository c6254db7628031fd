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

/** A plan is saved and carried out later: as it is, without its manifest, and only where nothing has moved. */
final class SavedPlanTest {
    private final CheckedServer server = new CheckedServer();
    private final ManagedConnect managed = new ManagedConnect(0);

    @TempDir
    private Path project = Path.of("");

    @BeforeEach
    void write() throws IOException {
        server.with(managed, Optional.empty())
                .with(new RestTopics(), Optional.empty())
                .with(new Registry(), Optional.empty())
                .with(new EmptyKsqlDb(), Optional.empty());
        for (String pipeline : new String[] {"shop", "stock"}) {
            file("pipelines/" + pipeline + ".yaml", """
                    pipeline: %1$s
                    topics: {%1$s: {partitions: 3}}
                    connectors:
                      - connector: %1$s-feed
                        class: DatagenSource
                        config: {kafka.topic: %1$s, quickstart: ORDERS, output.data.format: JSON, tasks.max: "1"}
                    """.formatted(pipeline));
        }
        file("weir.yaml", """
                targets:
                  cloud:
                    confluent-cloud: {url: "${here}"}
                    kafka-rest: "${here}"
                    schema-registry: "${here}"
                    ksqldb: "${here}"
                  other: {ksqldb: "${here}"}
                """);
        expect(0, "plan", "-o", "all.plan", "-t", "cloud");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void oneFileHoldsAllPipelinesAndNeedsNoManifest() throws IOException {
        Files.delete(project.resolve("pipelines/shop.yaml"));
        Files.delete(project.resolve("pipelines/stock.yaml"));
        assertThat(expect(0, "show", "all.plan"))
                .contains("connector shop-feed")
                .contains("topic stock");
        assertThat(expect(0, "apply", "all.plan")).contains("Done: 2 added");
        assertThat(managed.config("shop-feed").path("quickstart").asText()).isEqualTo("ORDERS");
        assertThat(managed.config("stock-feed").isMissingNode()).isFalse();
    }

    @Test
    void whatMovedIsSaidAndNothingIsBegun() throws IOException {
        expect(0, "apply", "all.plan");
        assertThat(expect(1, "apply", "all.plan"))
                .contains("WEIR-RUN-150")
                .contains("topic shop was entered into the ledger")
                .contains("topic shop was created on the target");

        file(
                "pipelines/shop.yaml",
                Files.readString(project.resolve("pipelines/shop.yaml")).replace("ORDERS", "USERS"));
        expect(0, "plan", "shop", "-o", "shop.plan", "-t", "cloud");
        managed.change("shop-feed", "tasks.max", "2");
        assertThat(expect(1, "apply", "shop.plan")).contains("connector shop-feed was changed on the target");
        assertThat(managed.config("shop-feed").path("quickstart").asText()).isEqualTo("ORDERS");

        expect(0, "plan", "shop", "-o", "shop.plan", "-t", "cloud");
        assertThat(expect(1, "apply", "shop.plan")).contains("WEIR-CLI-050");
        expect(0, "apply", "shop.plan", "--repair-drift");
        assertThat(managed.config("shop-feed").path("quickstart").asText()).isEqualTo("USERS");
    }

    @Test
    void aFileThatIsNotWhatWasWrittenIsRefused() throws IOException {
        String plan = Files.readString(project.resolve("all.plan"));
        file("cut.plan", plan.substring(0, plan.length() / 2));
        file("edited.plan", plan.replace("ORDERS", "USERS"));
        file("none.plan", "hello");
        file("later.plan", plan.replace("\"weir_plan\" : 1", "\"weir_plan\" : 2"));
        assertThat(expect(1, "apply", "cut.plan")).contains("WEIR-RUN-152");
        assertThat(expect(1, "show", "edited.plan")).contains("WEIR-RUN-152");
        assertThat(expect(1, "apply", "none.plan")).contains("WEIR-RUN-151");
        assertThat(expect(1, "apply", "later.plan")).contains("WEIR-RUN-153");
        assertThat(expect(2, "apply", "all.plan", "-t", "other")).contains("WEIR-CLI-052");
        assertThat(expect(2, "apply", "all.plan", "shop")).contains("WEIR-CLI-051");
        assertThat(expect(2, "plan", "--offline", "-o", "x.plan")).contains("WEIR-CLI-053");
        assertThat(run("2.0.0", 1, "apply", "all.plan")).contains("WEIR-RUN-153");
    }

    @Test
    void theSamePlanIsTheSameText() throws IOException {
        expect(0, "plan", "-o", "again.plan", "-t", "cloud");
        assertThat(project.resolve("again.plan")).hasSameTextualContentAs(project.resolve("all.plan"));
    }

    private String expect(int exit, String... arguments) {
        return run("1.2.3", exit, arguments);
    }

    private String run(String version, int exit, String... arguments) {
        Map<String, String> variables = Map.of(
                "CONFLUENT_CLOUD_API_KEY", "key",
                "CONFLUENT_CLOUD_API_SECRET", "secret",
                "CONFLUENT_ENVIRONMENT_ID", "env-1",
                "KAFKA_ID", "lkc-1",
                "KAFKA_API_KEY", "key",
                "KAFKA_API_SECRET", "secret");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Environment environment =
                new Environment(project, project, new TreeMap<>(variables), Terminal.none(), version, "weir");
        Console console = Console.of(out, out, InputStream.nullInputStream(), Terminal.none());
        int came = new Weir(environment, console).run(arguments);
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(came).as(() -> String.join(" ", arguments) + "\n" + text).isEqualTo(exit);
        return text;
    }

    private void file(String path, String content) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content.replace("${here}", server.address()));
    }
}
