package dev.weir.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Targets in Confluent Cloud: from weir.yaml, from the environment, from the file that Confluent Cloud hands out. */
class CloudTargetsTest {
    private static final SourceText FILE = new SourceText("weir.yaml", "targets: {cloud: {}}");

    private static final Map<String, String> STANDARD = Map.ofEntries(
            Map.entry("CONFLUENT_CLOUD_API_KEY", "CK"),
            Map.entry("CONFLUENT_CLOUD_API_SECRET", "CS"),
            Map.entry("CONFLUENT_ENVIRONMENT_ID", "env-1"),
            Map.entry("KAFKA_ID", "lkc-1"),
            Map.entry("KAFKA_API_KEY", "KK"),
            Map.entry("KAFKA_API_SECRET", "KS\"\\"),
            Map.entry("KAFKA_REST_ENDPOINT", "https://pkc-1.example:443"),
            Map.entry("SCHEMA_REGISTRY_REST_ENDPOINT", "https://psrc-1.example"),
            Map.entry("SCHEMA_REGISTRY_API_KEY", "RK"),
            Map.entry("SCHEMA_REGISTRY_API_SECRET", "RS"),
            Map.entry("KSQLDB_ENDPOINT", "https://pksqlc-1.example"),
            Map.entry("KSQLDB_API_KEY", "QK"),
            Map.entry("KSQLDB_API_SECRET", "QS"));

    @TempDir
    Path directory;

    private final Map<String, String> environment = new HashMap<>(STANDARD);

    @Test
    void theEnvironmentSaysEverything() {
        Target target = target("confluent-cloud", "true");
        ConfluentCloud cloud = target.cloud().orElseThrow();
        assertThat(cloud.api().url()).hasToString("https://api.confluent.cloud");
        assertThat(cloud.api().credentials()).isEqualTo(basic("CK", "CS"));
        assertThat(cloud.environment()).isEqualTo("env-1");
        assertThat(cloud.identity()).contains(new ConfluentCloud.Identity.ApiKey("KK", new Secret("KS\"\\")));
        assertThat(target.kafkaRest().orElseThrow().cluster()).isEqualTo("lkc-1");
        assertThat(target.kafkaRest().orElseThrow().endpoint().credentials()).isEqualTo(basic("KK", "KS\"\\"));
        assertThat(target.schemaRegistry().orElseThrow().credentials()).isEqualTo(basic("RK", "RS"));
        assertThat(target.ksqldb().credentials()).isEqualTo(basic("QK", "QS"));
        assertThat(target.timeouts()).isEqualTo(Timeouts.CLOUD);
        assertThat(target.toString()).doesNotContain("CS", "KS", "RS", "QS");
    }

    @Test
    void flinkIsWhereTheEnvironmentSaysSo() {
        assertThat(target("confluent-cloud", "true").flink()).isEmpty();
        environment.put("CONFLUENT_ORGANIZATION_ID", "org-1");
        environment.put("FLINK_REST_ENDPOINT", "https://flink.example");
        environment.put("FLINK_API_KEY", "FK");
        // Half of it matters to nobody but those who need Flink.
        assertThat(target("confluent-cloud", "true").flink()).isEmpty();
        environment.put("FLINK_API_SECRET", "FS");
        environment.put("FLINK_COMPUTE_POOL_ID", "lfcp-1");
        FlinkPlace.Cloud flink =
                (FlinkPlace.Cloud) target("confluent-cloud", "true").flink().orElseThrow();
        assertThat(flink.api().credentials()).isEqualTo(basic("FK", "FS"));
        assertThat(flink.environment()).isEqualTo("env-1");
        assertThat(flink.catalog()).isEqualTo("env-1");
        assertThat(flink.database()).isEqualTo("lkc-1");
        assertThat(flink.principal()).isEmpty();
        assertThat(flink.toString()).doesNotContain("FS");
    }

    @Test
    void flinkThatIsWrittenHasToBeComplete() {
        assertThat(codes("confluent-cloud", "true", "flink.compute-pool", "lfcp-1"))
                .containsExactly("WEIR-NET-190");
        assertThat(codes("confluent-cloud", "true", "flink.compute-pol", "lfcp-1"))
                .contains("WEIR-NET-001");
    }

    @Test
    void aGatewayTakesNothingFromTheEnvironment() {
        environment.put("FLINK_REST_ENDPOINT", "https://flink.example");
        environment.put("FLINK_API_KEY", "FK");
        Target target =
                target("confluent-cloud", "true", "flink.gateway", "http://flink:8083", "flink.catalog", "shop");
        FlinkPlace.Gateway gateway = (FlinkPlace.Gateway) target.flink().orElseThrow();
        assertThat(gateway.endpoint().url()).hasToString("http://flink:8083");
        assertThat(gateway.catalog()).contains("shop");
    }

    @Test
    void withoutBrokersTheLedgerIsInFiles() {
        assertThat(target("confluent-cloud", "true").ledger()).isInstanceOf(LedgerPlace.Directory.class);
    }

    @Test
    void brokersAreReachedBySaslOverTls() {
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "pkc-1.example:9092");
        Target target = target("confluent-cloud", "true");
        assertThat(target.ledger()).isEqualTo(new LedgerPlace.Topic(Target.LEDGER_TOPIC));
        assertThat(target.kafka().orElseThrow().properties())
                .containsEntry("security.protocol", new Secret("SASL_SSL"))
                .containsEntry("sasl.mechanism", new Secret("PLAIN"))
                .containsEntry(
                        "sasl.jaas.config",
                        new Secret("org.apache.kafka.common.security.plain.PlainLoginModule required"
                                + " username=\"KK\" password=\"KS\\\"\\\\\";"))
                .hasSize(3);
    }

    @Test
    void theFileOfConfluentCloudIsTranslated() throws IOException {
        Files.writeString(directory.resolve("client.properties"), """
                # Required connection configs for Kafka producer, consumer, and admin
                bootstrap.servers=pkc-2.example:9092
                security.protocol=SASL_SSL
                sasl.mechanisms=PLAIN
                sasl.username=FK
                sasl.password=F/S+=
                session.timeout.ms=45000
                schema.registry.url=https://psrc-2.example
                basic.auth.credentials.source=USER_INFO
                basic.auth.user.info=SK:SS
                """);
        Target target = target("ksqldb", "http://h:1", "client-properties", "client.properties");
        assertThat(target.kafka().orElseThrow().bootstrapServers()).isEqualTo("pkc-2.example:9092");
        assertThat(target.kafka().orElseThrow().properties())
                .containsOnlyKeys("security.protocol", "sasl.mechanism", "sasl.jaas.config", "session.timeout.ms");
        assertThat(target.schemaRegistry().orElseThrow().credentials()).isEqualTo(basic("SK", "SS"));
        assertThat(target.cloud()).isEmpty();
        assertThat(codes("ksqldb", "http://h:1", "client-properties", "nowhere.properties"))
                .containsExactly("WEIR-NET-008");
    }

    @Test
    void whatWeirYamlSaysGoesFirst() {
        Target target = target(
                "confluent-cloud.environment", "env-2",
                "confluent-cloud.service-account", "sa-1",
                "ksqldb", "https://other.example",
                "ksqldb.token", "t0k3n");
        assertThat(target.cloud().orElseThrow().environment()).isEqualTo("env-2");
        assertThat(target.cloud().orElseThrow().identity())
                .contains(new ConfluentCloud.Identity.ServiceAccount("sa-1"));
        assertThat(target.ksqldb().url()).hasToString("https://other.example");
        assertThat(target.ksqldb().credentials()).isEqualTo(new Credentials.Bearer(new Secret("t0k3n")));
    }

    @Test
    void whatIsMissingIsToldWithItsVariable() {
        environment.remove("KAFKA_ID");
        environment.remove("CONFLUENT_CLOUD_API_SECRET");
        environment.remove("KSQLDB_ENDPOINT");
        List<Diagnostic> told = read("confluent-cloud", "true").diagnostics();
        assertThat(told).extracting(Diagnostic::code).containsExactly("WEIR-NET-004", "WEIR-NET-007", "WEIR-NET-007");
        assertThat(told.get(1).detail()).contains("`confluent-cloud.cluster`", "KAFKA_ID");
    }

    @Test
    void otherTargetsLeaveTheEnvironmentAlone() {
        assertThat(target("ksqldb", "http://h:1").schemaRegistry()).isEmpty();
    }

    private static Credentials basic(String user, String password) {
        return new Credentials.Basic(user, new Secret(password));
    }

    private Target target(String... settings) {
        Checked<Optional<Target>> target = read(settings);
        assertThat(target.diagnostics()).isEmpty();
        return target.value().orElseThrow();
    }

    private List<String> codes(String... settings) {
        return read(settings).diagnostics().stream().map(Diagnostic::code).toList();
    }

    private Checked<Optional<Target>> read(String... settings) {
        List<Setting> list = new ArrayList<>();
        for (int i = 0; i < settings.length; i += 2) {
            list.add(new Setting(settings[i], settings[i + 1], FILE.whole()));
        }
        return Targets.resolve(new TargetSettings("cloud", FILE.whole(), list), new Secrets(environment, directory));
    }
}
