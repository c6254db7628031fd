package dev.weir.plan;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.diff.Selection;
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
 * Projects and the plans that they lead to. A case holds a project under {@code before/}, which is applied first, what somebody else does then
 * in a file {@code tamper}, and the project under {@code after/}, whose plan is expected beside it. A case with {@code destroy} has no after.
 * A file {@code select} has lines {@code only ADDRESS} and {@code exclude ADDRESS}: the part that is planned.
 */
class PlanGoldenTest {
    private static final Planner PLANNER = new Planner("local", "test");

    @TempDir
    Path directory;

    @TestFactory
    Stream<DynamicTest> plans() {
        return Golden.inputs("plans").stream()
                .map(input -> DynamicTest.dynamicTest(Golden.name(input), () -> check(input)));
    }

    private void check(Path input) throws IOException {
        ProjectArchive archive = ProjectArchive.read(input);
        FakeTarget target = new FakeTarget("p");
        if (archive.files().keySet().stream().anyMatch(path -> path.startsWith("before/"))) {
            Checked<DesiredState> before = read(archive.directory("before"), Golden.name(input) + "-before");
            target.apply(
                    PLANNER.plan(before.value(), target.ledger(), target.live()).value());
        }
        Tampering.apply(archive.files().getOrDefault("tamper", ""), target);
        Golden.check(input, ".out", output(archive, Golden.name(input), target));
    }

    private String output(ProjectArchive archive, String name, FakeTarget target) throws IOException {
        if (archive.files().containsKey("destroy")) {
            return PlanLines.of(costed(
                    planner(archive).destroy(target.ledger(), target.live(), keepTopics(archive)),
                    DesiredState.empty("p"),
                    target));
        }
        Checked<DesiredState> after = read(archive.directory("after"), name + "-after");
        Checked<Plan> plan = after.then(desired -> planner(archive).plan(desired, target.ledger(), target.live()));
        return DiagnosticLines.of(plan.diagnostics()) + PlanLines.of(costed(plan.value(), after.value(), target));
    }

    /** A case's {@code destroy} may say {@code keep-topics}. */
    private static boolean keepTopics(ProjectArchive archive) {
        return archive.files().getOrDefault("destroy", "").contains("keep-topics");
    }

    private static Plan costed(Plan plan, DesiredState desired, FakeTarget target) {
        return Planner.costed(plan, desired, target.ledger(), target.live(), target.measured());
    }

    private static Planner planner(ProjectArchive archive) {
        String select = archive.files().getOrDefault("select", "");
        return new Planner("local", "test", new Selection(addresses(select, "only "), addresses(select, "exclude ")));
    }

    private static List<String> addresses(String select, String word) {
        return select.lines()
                .filter(line -> line.startsWith(word))
                .map(line -> line.substring(word.length()))
                .toList();
    }

    private Checked<DesiredState> read(ProjectArchive project, String name) throws IOException {
        Path root = Files.createDirectories(directory.resolve(name));
        project.unpack(root);
        return Project.open(root).value().pipeline("p", "local", Map.of());
    }
}
