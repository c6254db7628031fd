package dev.weir.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetsTest {
    private static final SourceText FILE = new SourceText("weir.yaml", "targets: {prod: {}}");

    @TempDir
    Path directory;

    @Test
    void theShortFormNamesTheServersOnly() {
        Target target = target(
                "ksqldb", "http://localhost:8088/",
                "kafka", "localhost:9092",
                "connect", "http://localhost:8083",
                "schema-registry", "http://localhost:8081");
        assertThat(target)
                .isEqualTo(Target.local(
                        "prod",
                        "http://localhost:8088",
                        "localhost:9092",
                        "http://localhost:8083",
                        "http://localhost:8081"));
    }

    @Test
    void resolvesSecretsAndShowsNone() throws IOException {
        Files.writeString(directory.resolve("jaas"), "module required;\n");
        Target target = target(
                "ksqldb.url", "https://ksqldb.example.com",
                "ksqldb.username", "ada",
                "ksqldb.password", "${env:PASSWORD}",
                "ksqldb.headers.X-Key", "${env:PASSWORD}!",
                "kafka.bootstrap-servers", "a:1,b:2",
                "kafka.security.protocol", "SASL_SSL",
                "kafka.sasl.jaas.config", "${file:jaas}");
        assertThat(target.ksqldb().credentials()).isEqualTo(new Credentials.Basic("ada", new Secret("s3cret")));
        assertThat(target.ksqldb().headers()).containsEntry("X-Key", new Secret("s3cret!"));
        assertThat(target.kafka().orElseThrow().properties())
                .containsEntry("sasl.jaas.config", new Secret("module required;"));
        assertThat(target.toString()).doesNotContain("s3cret").doesNotContain("module");
    }

    @Test
    void theLedgerIsInFilesWhereKafkaIsNot() {
        assertThat(target("ksqldb", "http://h:1").ledger())
                .isEqualTo(new LedgerPlace.Directory(Path.of(".weir", "ledger", "prod")));
        assertThat(target("ksqldb", "http://h:1", "kafka", "h:2", "ledger.topic", "mine")
                        .ledger())
                .isEqualTo(new LedgerPlace.Topic("mine"));
    }

    @Test
    void readsTimeOuts() {
        Timeouts timeouts = target(
                        "ksqldb", "http://h:1",
                        "timeouts.connect", "500ms",
                        "timeouts.request", "10s",
                        "timeouts.step", "2m")
                .timeouts();
        assertThat(timeouts)
                .isEqualTo(new Timeouts(Duration.ofMillis(500), Duration.ofSeconds(10), Duration.ofMinutes(2)));
    }

    @Test
    void tellsEverythingThatIsWrong() {
        assertThat(codes("kafka", "h:2")).containsExactly("WEIR-NET-004");
        assertThat(codes("ksqldb", "localhost:8088")).containsExactly("WEIR-NET-002");
        assertThat(codes("ksqldb", "http://ada:pw@h:1")).containsExactly("WEIR-NET-002");
        assertThat(codes("ksqldb", "http://h:1", "ksqldb.password", "${env:NOPE}"))
                .containsExactly("WEIR-NET-003");
        assertThat(codes("ksqldb", "http://h:1", "ksqldb.username", "a", "ksqldb.token", "t"))
                .containsExactly("WEIR-NET-005");
        assertThat(codes("ksqldb", "http://h:1", "timeouts.step", "soon")).containsExactly("WEIR-NET-006");
        assertThat(codes("ksqldb", "ftp://h:1", "ksqldb.tokn", "t", "timeouts.step", "1h"))
                .containsExactly("WEIR-NET-002", "WEIR-NET-006", "WEIR-NET-001");
    }

    @Test
    void suggestsTheSettingThatWasMeant() {
        Diagnostic unknown = read("ksqldb", "http://h:1", "conect", "http://h:2")
                .diagnostics()
                .get(0);
        assertThat(unknown.hints()).containsExactly("Did you mean `connect`?");
        assertThat(unknown.span()).isPresent();
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
        return Targets.resolve(
                new TargetSettings("prod", FILE.whole(), list), new Secrets(Map.of("PASSWORD", "s3cret"), directory));
    }
}
