package dev.weir.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.SourceText;
import dev.weir.target.ConfluentCloud;
import dev.weir.target.Credentials;
import dev.weir.target.Secret;
import dev.weir.target.Secrets;
import dev.weir.target.Setting;
import dev.weir.target.Target;
import dev.weir.target.TargetSettings;
import dev.weir.target.Targets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From {@code terraform} in weir.yaml to a target, with a program of a few lines in Terraform's place. */
final class TerraformTest {
    private static final String OUTPUTS = """
            {
              "environment_id": {"sensitive": false, "type": "string", "value": "env-1"},
              "kafka_cluster_id": {"sensitive": false, "type": "string", "value": "lkc-1"},
              "kafka_bootstrap": {"sensitive": false, "type": "string", "value": "pkc-1.example:9092"},
              "kafka_rest_endpoint": {"sensitive": false, "type": "string", "value": "https://pkc-1.example:443"},
              "kafka_api_key": {"sensitive": true, "type": "string", "value": "KK"},
              "kafka_api_secret": {"sensitive": true, "type": "string", "value": "canary-kafka"},
              "cloud_api_key": {"sensitive": true, "type": "string", "value": "CK"},
              "cloud_api_secret": {"sensitive": true, "type": "string", "value": "canary-cloud"},
              "sr_endpoint": {"sensitive": false, "type": "string", "value": "https://psrc-1.example"},
              "sr_api_key": {"sensitive": true, "type": "string", "value": "RK"},
              "sr_api_secret": {"sensitive": true, "type": "string", "value": "canary-registry"},
              "ksql_endpoint": {"sensitive": false, "type": "string", "value": "https://pksqlc-1.example:443"},
              "ksql_topic_prefix": {"sensitive": false, "type": "string", "value": "pksqlc-1"},
              "ksql_api_key": {"sensitive": true, "type": "string", "value": "QK"},
              "ksql_api_secret": {"sensitive": true, "type": "string", "value": "canary-ksqldb"},
              "connector_service_account_id": {"sensitive": false, "type": "string", "value": "sa-1"},
              "regions": {"sensitive": false, "type": ["list", "string"], "value": ["a", "b"]}
            }
            """;

    @TempDir
    Path project;

    private final Map<String, String> environment = new HashMap<>();

    @Test
    void theOutputsSayEverything() throws IOException {
        save();
        Target target = target("terraform", "outputs.json");
        ConfluentCloud cloud = target.cloud().orElseThrow();
        assertThat(cloud.api().credentials()).isEqualTo(basic("CK", "canary-cloud"));
        assertThat(cloud.environment()).isEqualTo("env-1");
        assertThat(cloud.identity()).contains(new ConfluentCloud.Identity.ServiceAccount("sa-1"));
        assertThat(target.kafka().orElseThrow().bootstrapServers()).isEqualTo("pkc-1.example:9092");
        assertThat(target.kafkaRest().orElseThrow().cluster()).isEqualTo("lkc-1");
        assertThat(target.schemaRegistry().orElseThrow().credentials()).isEqualTo(basic("RK", "canary-registry"));
        assertThat(target.ksqldb().url()).hasToString("https://pksqlc-1.example:443");
        assertThat(target.ksqldb().credentials()).isEqualTo(basic("QK", "canary-ksqldb"));
        assertThat(target.toString()).doesNotContain("canary");
        assertThat(outputs("terraform", "outputs.json").value().toString()).doesNotContain("canary");
        assertThat(outputs("terraform", "outputs.json").value().topicPrefix()).isEqualTo("pksqlc-1");
    }

    @Test
    void weirYamlGoesFirstAndTheEnvironmentLast() throws IOException {
        save();
        environment.put("KSQLDB_ENDPOINT", "https://environment.example");
        environment.put("KAFKA_ID", "lkc-environment");
        Target target = target("terraform", "outputs.json", "ksqldb", "https://written.example");
        assertThat(target.ksqldb().url()).hasToString("https://written.example");
        assertThat(target.cloud().orElseThrow().cluster()).isEqualTo("lkc-1");
    }

    @Test
    void theProgramIsAskedInItsFolderWithTheEnvironmentOfTheUser() throws IOException {
        environment.put("TF_DATA_DIR", "elsewhere");
        program("terraform", """
                [ "$*" = "output -json -no-color" ] || exit 9
                [ "$(basename "$PWD")" = shop ] || exit 8
                [ "$TF_DATA_DIR" = elsewhere ] || exit 7
                echo 'something of no importance' >&2
                echo '{"environment_id": {"value": "env-7"}}'
                """);
        assertThat(outputs("terraform", "infra/${pipeline}").value().reveal()).containsEntry("environment_id", "env-7");
    }

    @Test
    void tofuServesWhereTerraformIsNot() throws IOException {
        program("tofu", "echo '{\"environment_id\": {\"value\": \"env-8\"}}'");
        assertThat(outputs("terraform", "infra/shop").value().reveal()).containsEntry("environment_id", "env-8");
    }

    @Test
    void whatStandsInTheWayIsSaid() throws IOException {
        Files.createDirectories(project.resolve("infra/shop"));
        environment.put("PATH", project.resolve("nowhere").toString());
        assertThat(only(outputs("terraform", "infra/shop")).code()).isEqualTo("WEIR-NET-090");
        program("terraform", "echo 'Error: Backend initialization required' >&2; exit 1");
        Diagnostic failed = only(outputs("terraform", "infra/shop"));
        assertThat(failed.code()).isEqualTo("WEIR-NET-091");
        assertThat(failed.detail()).contains("Backend initialization required");
        assertThat(only(outputs("terraform", "infra/shelf")).code()).isEqualTo("WEIR-NET-091");
        program("terraform", "echo '{}'");
        assertThat(only(outputs("terraform", "infra/shop")).code()).isEqualTo("WEIR-NET-092");
        assertThat(only(outputs("terraform", "infra/${env:NOWHERE}")).code()).isEqualTo("WEIR-NET-094");
        assertThat(only(outputs("terraform", "nowhere.json")).code()).isEqualTo("WEIR-NET-093");
    }

    @Test
    void aProgramThatHangsIsEnded() throws IOException {
        program("terraform", "sleep 600");
        Checked<TerraformOutputs> outputs =
                new Terraform(environment, project, Duration.ofMillis(200)).outputs(place("terraform", "infra/shop"));
        assertThat(only(outputs).detail()).contains("didn't answer");
    }

    @Test
    void aBrokenAnswerIsNotShown() throws IOException {
        for (String answer : List.of("{\"a\": \"canary-a\"", "{\"a\": \"canary-a\"}", "[\"canary-a\"]", "")) {
            Files.writeString(project.resolve("outputs.json"), answer);
            Diagnostic told = only(outputs("terraform", "outputs.json"));
            assertThat(told.code()).isEqualTo("WEIR-NET-093");
            assertThat(told.toString()).doesNotContain("canary");
        }
    }

    @Test
    void offlineNobodyIsAsked() throws IOException {
        program("terraform", "exit 1");
        save();
        Terraform terraform = new Terraform(environment, project);
        assertThat(terraform.saved(place("terraform", "infra/shop"))).isEqualTo(Checked.of(TerraformOutputs.NONE));
        TerraformPlace both = place("terraform.directory", "infra/shop", "terraform.outputs", "outputs.json");
        assertThat(terraform.saved(both).value().topicPrefix()).isEqualTo("pksqlc-1");
    }

    private void save() throws IOException {
        Files.writeString(project.resolve("outputs.json"), OUTPUTS);
    }

    private void program(String name, String script) throws IOException {
        Files.createDirectories(project.resolve("infra/shop"));
        Path bin = Files.createDirectories(project.resolve("bin"));
        Path file = Files.writeString(bin.resolve(name), "#!/bin/sh\nPATH=/usr/bin:/bin\n" + script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
        environment.put("PATH", bin.toString());
    }

    private static Diagnostic only(Checked<?> checked) {
        assertThat(checked.diagnostics()).hasSize(1);
        assertThat(checked.ok()).isFalse();
        return checked.diagnostics().get(0);
    }

    private static Credentials basic(String user, String password) {
        return new Credentials.Basic(user, new Secret(password));
    }

    private Checked<TerraformOutputs> outputs(String... settings) {
        return new Terraform(environment, project).outputs(place(settings));
    }

    private static TerraformPlace place(String... settings) {
        return TerraformPlace.of(settings(settings)).orElseThrow().of("shop");
    }

    private Target target(String... settings) {
        Secrets secrets = new Secrets(environment, project)
                .withOutputs(outputs(settings).value().reveal());
        Checked<Optional<Target>> target = Targets.resolve(settings(settings), secrets);
        assertThat(target.diagnostics()).isEmpty();
        return target.value().orElseThrow();
    }

    private static TargetSettings settings(String... pairs) {
        SourceText file = new SourceText("weir.yaml", "targets: {cloud: {}}");
        List<Setting> settings = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            settings.add(new Setting(pairs[i], pairs[i + 1], file.span(10, 15)));
        }
        return new TargetSettings("cloud", file.span(10, 15), settings);
    }
}
