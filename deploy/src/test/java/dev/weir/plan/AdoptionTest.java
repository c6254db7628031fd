package dev.weir.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.model.ResourceId;
import dev.weir.project.Project;
import dev.weir.testing.DiagnosticLines;
import dev.weir.testing.FakeTarget;
import dev.weir.testing.Golden;
import dev.weir.testing.PlanLines;
import dev.weir.testing.ProjectArchive;
import dev.weir.testing.Tampering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What exists, what a pipeline wants, how the first is adopted, and the plan that comes after. A case's {@code adopt} lists what is named, a line
 * each.
 */
class AdoptionTest {
    private static final Planner PLANNER = new Planner("local", "test");

    @TempDir
    Path directory;

    @TestFactory
    Stream<DynamicTest> adoptions() {
        return Golden.inputs("adoptions").stream()
                .map(input -> DynamicTest.dynamicTest(Golden.name(input), () -> check(input)));
    }

    private void check(Path input) throws IOException {
        ProjectArchive archive = ProjectArchive.read(input);
        FakeTarget target = new FakeTarget("p");
        Tampering.apply(archive.files().getOrDefault("tamper", ""), target);
        Path root = Files.createDirectories(directory.resolve(Golden.name(input)));
        archive.directory("after").unpack(root);
        DesiredState desired =
                Project.open(root).value().pipeline("p", "local", Map.of()).value();
        List<ResourceId> named = archive.files()
                .getOrDefault("adopt", "")
                .lines()
                .flatMap(line -> ResourceId.parse(line).stream())
                .toList();
        Checked<Plan> adoption = PLANNER.adoption(desired, target.ledger(), target.live(), named);
        assertThat(adoption.value().steps()).extracting(Step::action).allMatch(Step.Action.ADOPT::equals);
        target.apply(adoption.value());
        Checked<Plan> next = PLANNER.plan(desired, target.ledger(), target.live());
        Golden.check(
                input,
                ".out",
                DiagnosticLines.of(adoption.diagnostics())
                        + PlanLines.of(adoption.value())
                        + "and then\n"
                        + DiagnosticLines.of(next.diagnostics())
                        + PlanLines.of(next.value()));
    }
}
