package dev.weir.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diff.Differ;
import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;
import dev.weir.live.ServerInfo;
import dev.weir.testing.DiagnosticLines;
import dev.weir.testing.Shout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a manifest's {@code functions:} are good for. */
class FunctionsTest {
    private static final String STREAM =
            "CREATE STREAM a (id STRING KEY, n INTEGER) WITH (kafka_topic='a', partitions=1, value_format='JSON');\n";

    @TempDir
    Path root;

    @BeforeEach
    void jar() throws IOException {
        Files.createDirectories(root.resolve("jars"));
        Shout.jar(root.resolve("jars/shout.jar"));
    }

    @Test
    void aFunctionOfAJarIsCheckedLikeKsqlDbsOwn() throws IOException {
        Checked<DesiredState> right = read("[../jars/*.jar]", "SELECT id, SHOUT(id) AS loud FROM a;");

        assertThat(right.ok()).as(right.diagnostics().toString()).isTrue();
        assertThat(right.value().notes()).isEmpty();
        Checked<DesiredState> wrong = read("[../jars/*.jar]", "SELECT id, SHOUT(n) AS loud FROM a;");
        assertThat(DiagnosticLines.of(errors(wrong.diagnostics()))).contains("|SHOUT(n)|", "SHOUT(STRING)");
    }

    @Test
    void whatCannotBeUsedIsToldWhereItsJarIsListed() throws IOException {
        Checked<DesiredState> read = read("[../jars/*.jar]", "SELECT id FROM a;");

        assertThat(DiagnosticLines.of(read.diagnostics()))
                .contains("warning WEIR-FUN-002 pipelines/p.yaml:3:13-3:26 |../jars/*.jar|", "SHOUT", "Thread");
    }

    @Test
    void whatIsNoJarIsToldToo() throws IOException {
        Files.writeString(root.resolve("jars/broken.jar"), "no jar");

        assertThat(DiagnosticLines.of(
                        errors(read("[../jars/broken.jar]", "SELECT id FROM a;").diagnostics())))
                .contains("error WEIR-FUN-001 pipelines/p.yaml:3:13-3:31", "jars/broken.jar can't be read");
    }

    @Test
    void aFunctionThatNobodyKnowsIsRefused() throws IOException {
        assertThat(DiagnosticLines.of(errors(read("[../jars/*.jar]", "SELECT id, SHOUTS(id) AS x FROM a;")
                        .diagnostics())))
                .contains("error WEIR-SQL-", "|SHOUTS|", "Did you mean SHOUT?");
        assertThat(DiagnosticLines.of(errors(read("[../jars/*.jar]", "SELECT id, SOMETHING_ELSE(id) AS x FROM a;")
                        .diagnostics())))
                .contains("|SOMETHING_ELSE|", "functions:", "external:");
    }

    @Test
    void aTargetWithoutTheFunctionIsRefused() throws IOException {
        DesiredState desired =
                read("[../jars/*.jar]", "SELECT id, shout(id) AS loud FROM a;").value();

        assertThat(desired.functions()).singleElement().satisfies(needed -> {
            assertThat(needed.name()).isEqualTo("SHOUT");
            assertThat(needed.jar()).contains("jars/shout.jar");
        });
        assertThat(DiagnosticLines.of(diff(desired, "ABS")))
                .contains("WEIR-MAN-035", "|shout|", "weir sandbox up --functions jars/shout.jar", "restart");
        assertThat(diff(desired, "ABS", "SHOUT")).isEmpty();
    }

    @Test
    void confluentCloudIsSaidToRunNone() throws IOException {
        Files.writeString(
                root.resolve("weir.yaml"),
                "targets:\n  cloud: {ksqldb: 'https://ksqldb.example', confluent-cloud: true}\n  own: {ksqldb: 'http://127.0.0.1:8088'}\n");
        read("[../jars/*.jar]", "SELECT id, shout(id) AS loud FROM a;");
        Project project = Project.open(root).value();

        Checked<DesiredState> cloud = project.pipeline("p", "cloud", Map.of());

        assertThat(cloud.ok()).isTrue();
        assertThat(DiagnosticLines.of(cloud.diagnostics()))
                .contains("warning WEIR-FUN-003 pipelines/a.sql:2:31-2:36 |shout|", "targets.cloud.statements");
        assertThat(DiagnosticLines.of(project.pipeline("p", "own", Map.of()).diagnostics()))
                .doesNotContain("WEIR-FUN-003");
    }

    private static List<Diagnostic> diff(DesiredState desired, String... functions) {
        LiveState live = LiveState.of(new ServerInfo("test", "test"), List.of())
                .withFunctions(new TreeSet<>(List.of(functions)));
        return Differ.diff(desired, new LedgerState("p", new TreeMap<>()), live).diagnostics();
    }

    private Checked<DesiredState> read(String functions, String select) throws IOException {
        Files.createDirectories(root.resolve("pipelines"));
        Files.writeString(
                root.resolve("pipelines/p.yaml"), "pipeline: p\nstatements: [a.sql]\nfunctions: " + functions + "\n");
        Files.writeString(root.resolve("pipelines/a.sql"), STREAM + "CREATE STREAM b AS " + select + "\n");
        return Project.open(root).value().pipeline("p", "local", Map.of());
    }

    private static List<Diagnostic> errors(List<Diagnostic> all) {
        return all.stream().filter(Diagnostic::isError).toList();
    }
}
