package dev.weir.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.ConfigValue;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.target.Secret;
import dev.weir.terraform.TerraformOutputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a pipeline is on a target that Terraform has made in Confluent Cloud. */
final class CloudTargetTest {
    private static final TerraformOutputs OUTPUTS =
            new TerraformOutputs(new TreeMap<>(Map.of("ksql_topic_prefix", new Secret("pksqlc-1"))));

    @TempDir
    Path root;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectory(root.resolve("pipelines"));
        Files.writeString(root.resolve("weir.yaml"), """
                targets:
                  cloud: {terraform: 'terraform/${pipeline}'}
                  own: {ksqldb: http://localhost:8088}
                """);
    }

    @Test
    void outputsStayReferencesInConnectors() throws IOException {
        pipeline("""
                connectors:
                  - connector: places
                    class: com.ably.kafka.connect.ChannelSinkConnector
                    config: {topics: places, channel: c, client.id: weir, client.key: '${terraform:ably_key}'}
                    cloud: {confluent.custom.plugin.id: '${terraform:custom_plugin_id}'}
                topics: {places: {partitions: 1}}
                """);
        Checked<DesiredState> state = read("cloud", TerraformOutputs.NONE);
        assertThat(state.ok()).as(state.diagnostics().toString()).isTrue();
        Resource.Connector places = (Resource.Connector)
                Objects.requireNonNull(state.value().resources().get(ResourceId.connector("places")));
        assertThat(places.config())
                .containsEntry("confluent.connector.type", new ConfigValue("CUSTOM"))
                .containsEntry("confluent.custom.plugin.id", new ConfigValue("${terraform:custom_plugin_id}"))
                .containsEntry("client.key", new ConfigValue("${terraform:ably_key}"));
    }

    @Test
    void anOutputCanStandInNoStatement() throws IOException {
        pipeline("""
                properties: {ksql.streams.x: '${terraform:kafka_api_secret}'}
                topics: {places: {partitions: 1}}
                """);
        assertThat(read("cloud", OUTPUTS).ok()).isFalse();
    }

    /** The topic's name begins with the cluster's prefix, so that a connector that names it without waits for nothing. */
    @Test
    void theOutputsTellThePrefixOfTopics() throws IOException {
        pipeline("""
                statements:
                  - sql: |
                      CREATE STREAM a (x INT) WITH (KAFKA_TOPIC = 'a', VALUE_FORMAT = 'JSON', PARTITIONS = 1);
                      CREATE STREAM b AS SELECT * FROM a;
                """);
        ResourceId b = new ResourceId(ResourceKind.STREAM, "B");
        assertThat(read("cloud", OUTPUTS).value().makes()).containsEntry(b, List.of("pksqlc-1B"));
        assertThat(read("cloud", TerraformOutputs.NONE).value().makes()).containsEntry(b, List.of("B"));
    }

    @Test
    void tooManyQueriesAreNamed() throws IOException {
        queries(41);
        Checked<DesiredState> state = read("cloud", OUTPUTS);
        assertThat(state.diagnostics()).extracting(Diagnostic::code).containsExactly("WEIR-MAN-120");
        assertThat(state.diagnostics().get(0).detail()).contains("41 queries");
        assertThat(state.ok()).isTrue();
        assertThat(read("own", TerraformOutputs.NONE).diagnostics()).isEmpty();
        queries(40);
        assertThat(read("cloud", OUTPUTS).diagnostics()).isEmpty();
    }

    private void queries(int count) throws IOException {
        String statements = IntStream.range(0, count)
                .mapToObj(each -> "      CREATE STREAM B" + each + " AS SELECT * FROM a;\n")
                .collect(Collectors.joining());
        pipeline("""
                statements:
                  - sql: |
                      CREATE STREAM a (x INT) WITH (KAFKA_TOPIC = 'a', VALUE_FORMAT = 'JSON', PARTITIONS = 1);
                """ + statements);
    }

    private void pipeline(String rest) throws IOException {
        Files.writeString(root.resolve("pipelines/p.yaml"), "pipeline: p\n" + rest);
    }

    private Checked<DesiredState> read(String target, TerraformOutputs outputs) {
        Project project = Project.open(root).value();
        PipelineFile file = project.file("p").value().orElseThrow();
        return project.pipeline(file, target, Map.of(), outputs);
    }
}
