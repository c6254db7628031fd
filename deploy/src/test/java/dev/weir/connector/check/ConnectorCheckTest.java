package dev.weir.connector.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Severity;
import dev.weir.project.Project;
import dev.weir.testing.DiagnosticLines;
import dev.weir.testing.Golden;
import dev.weir.testing.ProjectArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Connectors in a small pipeline, a folder for good ones and one for bad ones: several files a kind. */
class ConnectorCheckTest {
    private static final String CONTEXT = "context.sql";

    @TempDir
    Path directory;

    @TestFactory
    Stream<DynamicTest> goodOnesPass() {
        return Golden.inputs("connectors/good").stream()
                .map(input -> DynamicTest.dynamicTest(Golden.name(input), () -> good(input)));
    }

    @TestFactory
    Stream<DynamicTest> badOnesGetTheirCodes() {
        return Golden.inputs("connectors/bad").stream()
                .map(input -> DynamicTest.dynamicTest(Golden.name(input), () -> bad(input)));
    }

    private void good(Path input) throws IOException {
        List<String> files = files(input);
        assertThat(files).hasSizeGreaterThanOrEqualTo(5);
        for (String file : files) {
            List<Diagnostic> found = check(input, file);
            assertThat(DiagnosticLines.of(worseThanNotes(found))).as(file).isEmpty();
        }
    }

    private void bad(Path input) throws IOException {
        StringBuilder all = new StringBuilder();
        List<String> files = files(input);
        assertThat(files).hasSizeGreaterThanOrEqualTo(10);
        for (String file : files) {
            List<Diagnostic> found = check(input, file);
            assertThat(found).as(file).extracting(Diagnostic::code).contains("WEIR-CON-" + file.substring(0, 3));
            all.append(DiagnosticLines.of(found));
        }
        Golden.check(input, ".err", all.toString());
    }

    private static List<String> files(Path input) throws IOException {
        return ProjectArchive.read(input).files().keySet().stream()
                .filter(file -> !file.equals(CONTEXT))
                .toList();
    }

    private List<Diagnostic> check(Path input, String file) throws IOException {
        Path root = directory.resolve(Golden.name(input) + "-" + file.replace(".yaml", ""));
        ProjectArchive.read(input).unpack(root);
        Files.createDirectories(root.resolve("pipelines"));
        Files.writeString(
                root.resolve("pipelines/p.yaml"),
                "pipeline: p\nconnectors: [../" + file + "]\nstatements: [../" + CONTEXT + "]\n");
        List<Diagnostic> found = new ArrayList<>();
        Project.open(root)
                .then(project -> project.pipeline("p", "local", Map.of()).map(state -> found.addAll(state.notes())))
                .diagnostics()
                .forEach(found::add);
        return found;
    }

    private static List<Diagnostic> worseThanNotes(List<Diagnostic> found) {
        return found.stream()
                .filter(diagnostic -> diagnostic.severity() != Severity.NOTE)
                .toList();
    }
}
