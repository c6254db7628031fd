package dev.weir.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.project.Project;
import dev.weir.testing.DiagnosticLines;
import dev.weir.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Targets and the projects that they become: what was left out and why, what has to be set, every file. All of them can be read. */
class ImportGoldenTest {
    @TempDir
    Path directory;

    @TestFactory
    Stream<DynamicTest> imports() {
        return Golden.inputs("imports").stream()
                .map(input -> DynamicTest.dynamicTest(Golden.name(input), () -> check(input)));
    }

    private void check(Path input) throws IOException {
        ImportedProject project = TargetCase.read(input).imported();
        Golden.check(input, ".out", text(project));
        Path root = directory.resolve(Golden.name(input));
        for (ImportedFile file : project.files()) {
            Path path = root.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.text());
        }
        List<String> errors =
                Project.open(root).then(found -> found.pipeline("shop", "prod", Map.of())).diagnostics().stream()
                        .filter(problem -> problem.isError())
                        .map(Object::toString)
                        .toList();
        assertThat(errors).isEmpty();
    }

    private static String text(ImportedProject project) {
        StringBuilder text = new StringBuilder(DiagnosticLines.of(project.notes()));
        for (NeededValue value : project.needed()) {
            text.append("needs ").append(value.variable());
            text.append(": ").append(value.setting()).append(" of the ").append(value.owner());
            value.value().ifPresent(known -> text.append(" = ").append(known));
            text.append('\n');
        }
        for (ImportedFile file : project.files()) {
            text.append("-- ")
                    .append(file.path())
                    .append(": ")
                    .append(file.holds())
                    .append(" --\n");
            text.append(file.text());
        }
        return text.toString();
    }
}
