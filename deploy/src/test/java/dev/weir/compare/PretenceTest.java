package dev.weir.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.desired.DesiredState;
import dev.weir.plan.Plan;
import dev.weir.plan.Planner;
import dev.weir.project.Project;
import dev.weir.testing.FakeTarget;
import dev.weir.testing.Golden;
import dev.weir.testing.PlanLines;
import dev.weir.testing.ProjectArchive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the planner says of a target where a project was really applied, it says of the pretence as well. */
class PretenceTest {
    private static final Planner PLANNER = new Planner("local", "test");

    @TempDir
    Path directory;

    @TestFactory
    Stream<DynamicTest> thePretencePlansAsTheTargetDoes() {
        return Golden.inputs("plans").stream()
                .filter(PretenceTest::comparesTwoStates)
                .map(input -> DynamicTest.dynamicTest(Golden.name(input), () -> check(input)));
    }

    private static boolean comparesTwoStates(Path input) {
        Map<String, String> files = archive(input).files();
        return !files.containsKey("tamper")
                && !files.containsKey("destroy")
                && files.keySet().stream().anyMatch(path -> path.startsWith("before/"));
    }

    private void check(Path input) throws IOException {
        DesiredState before = read(archive(input).directory("before"), Golden.name(input) + "-before");
        DesiredState after = read(archive(input).directory("after"), Golden.name(input) + "-after");
        FakeTarget target = new FakeTarget("p");
        target.apply(PLANNER.plan(before, target.ledger(), target.live()).value());
        Plan expected = PLANNER.plan(after, target.ledger(), target.live()).value();

        Plan plan =
                Comparison.of(Optional.of(before), Optional.of(after), PLANNER).plan();

        assertThat(plan.drift()).isEmpty();
        assertThat(PlanLines.of(plan)).isEqualTo(PlanLines.of(expected));
    }

    private DesiredState read(ProjectArchive project, String name) throws IOException {
        Path root = Files.createDirectories(directory.resolve(name));
        project.unpack(root);
        return Project.at(root).value().pipeline("p", "local", Map.of()).value();
    }

    private static ProjectArchive archive(Path input) {
        try {
            return ProjectArchive.read(input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
