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
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each pipeline of a project has servers of its own, which a program in Terraform's place tells. */
final class TerraformTargetTest {
    private final CheckedServer server = new CheckedServer();

    @TempDir
    private Path project = Path.of("");

    @BeforeEach
    void write() throws IOException {
        server.with(new ManagedConnect(0), Optional.empty())
                .with(new RestTopics(), Optional.empty())
                .with(new Registry(), Optional.empty())
                .with(new EmptyKsqlDb(), Optional.empty());
        file("weir.yaml", """
                targets:
                  cloud:
                    confluent-cloud: {url: "${here}"}
                    terraform: infra/${pipeline}
                """);
        for (String pipeline : new String[] {"shop", "stock"}) {
            file(
                    "pipelines/" + pipeline + ".yaml",
                    "pipeline: " + pipeline + "\ntopics: {" + pipeline + ": {partitions: 3}}\n");
        }
        file("infra/shop/outputs", """
                {
                  "environment_id": {"value": "env-1"}, "kafka_cluster_id": {"value": "lkc-1"},
                  "cloud_api_key": {"value": "key"}, "cloud_api_secret": {"value": "secret"},
                  "kafka_rest_endpoint": {"value": "${here}"}, "ksql_endpoint": {"value": "${here}"}
                }
                """);
        file("bin/terraform", "#!/bin/sh\necho asked >>../asked; exec /bin/cat outputs\n");
        assertThat(project.resolve("bin/terraform").toFile().setExecutable(true))
                .isTrue();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aTargetIsOpenedForOnePipelineAtATime() {
        assertThat(weir(1, "plan", "-t", "cloud")).contains("WEIR-CLI-090", "-t cloud:ratings");
        assertThat(weir(1, "connector", "status", "-t", "cloud")).contains("WEIR-CLI-090");
        assertThat(weir(0, "apply", "shop", "--yes", "-t", "cloud")).contains("Done: 1 added");
        assertThat(weir(0, "status", "shop", "-t", "cloud")).doesNotContain("WEIR-");
        assertThat(weir(0, "connector", "list", "-t", "cloud:shop")).doesNotContain("WEIR-");
        assertThat(weir(0, "destroy", "shop", "--yes", "-t", "cloud")).contains("- topic shop");
        assertThat(weir(1, "connector", "list", "-t", "cloud:shelf")).contains("There is no folder infra/shelf.");
    }

    @Test
    void eachPlaceIsAskedOncePerCommand() throws IOException {
        weir(0, "plan", "shop", "-t", "cloud");
        assertThat(Files.readString(project.resolve("infra/asked"))).isEqualTo("asked\n");
    }

    @Test
    void whatNeedsNoServerNeedsNoTerraform() {
        weir(0, "validate", "-t", "cloud");
        weir(0, "graph", "-t", "cloud");
        weir(0, "plan", "--offline", "-t", "cloud");
        assertThat(project.resolve("infra/asked")).doesNotExist();
        assertThat(server.calls()).isEmpty();
    }

    private String weir(int exit, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SortedMap<String, String> variables = new TreeMap<>();
        variables.put("PATH", project.resolve("bin").toString());
        Environment environment = new Environment(project, project, variables, Terminal.none(), "1.2.3", "weir");
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
