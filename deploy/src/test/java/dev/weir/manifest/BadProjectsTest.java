package dev.weir.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.project.Project;
import dev.weir.testing.DiagnosticLines;
import dev.weir.testing.Golden;
import dev.weir.testing.ProjectArchive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes in manifests, scripts and what they name: one file a mistake, with the diagnostics that it gets beside it. */
class BadProjectsTest {
    @TempDir
    Path directory;

    @TestFactory
    Stream<DynamicTest> mistakes() {
        return Golden.inputs("bad-projects").stream()
                .map(input -> DynamicTest.dynamicTest(Golden.name(input), () -> check(input)));
    }

    /** By its path, so that mistakes in names are seen; by its name where it isn't where it should be. */
    private static String pipeline(Path root) {
        String path = "pipelines/p.yaml";
        return Files.exists(root.resolve(path)) ? path : "p";
    }

    private void check(Path input) throws Exception {
        Path root = Files.createDirectories(directory.resolve(Golden.name(input)));
        ProjectArchive.read(input).unpack(root);
        Checked<Project> project = Project.open(root);
        List<Diagnostic> found = new ArrayList<>(project.diagnostics());
        Checked<DesiredState> desired = project.value().pipeline(pipeline(root), "local", Map.of());
        found.addAll(desired.diagnostics());
        found.addAll(desired.value().notes());
        assertThat(found).as("diagnostics").isNotEmpty();
        Golden.check(input, ".err", DiagnosticLines.of(found));
    }
}
