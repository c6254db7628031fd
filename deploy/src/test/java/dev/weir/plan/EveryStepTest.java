package dev.weir.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.desired.DesiredState;
import dev.weir.json.LedgerJson;
import dev.weir.json.PlanFile;
import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;
import dev.weir.project.Project;
import dev.weir.testing.FakeTarget;
import dev.weir.testing.Golden;
import dev.weir.testing.ProjectArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every plan of the golden cases. */
class EveryStepTest {
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
        boolean before = archive.files().keySet().stream().anyMatch(path -> path.startsWith("before/"));
        DesiredState desired = read(archive.directory(before ? "before" : "after"), Golden.name(input));
        FakeTarget target = new FakeTarget("p");
        Plan plan = PLANNER.plan(desired, target.ledger(), target.live()).value();
        canBeSaved(plan);
        canStopAnywhere(plan, desired);
        target.apply(plan);
        nothingIsLeftToDo(target, desired);
        everythingGoes(target);
    }

    private static void canBeSaved(Plan plan) {
        assertThat(PlanFile.read(PlanFile.write(plan))).isEqualTo(plan);
        LedgerJson codec = new LedgerJson();
        plan.steps()
                .forEach(step ->
                        assertThat(codec.read(codec.write(step.entry()))).isEqualTo(step.entry()));
    }

    /** A plan is followed by one that finishes it, and no longer fits itself. */
    private static void canStopAnywhere(Plan plan, DesiredState desired) {
        for (int done = 1; done <= plan.steps().size(); done++) {
            FakeTarget target = new FakeTarget("p");
            plan.steps().subList(0, done).forEach(target::apply);
            assertThat(Planner.fits(plan, target.ledger(), target.live())).isFalse();
            Plan rest = PLANNER.plan(desired, target.ledger(), target.live()).value();
            assertThat(rest.steps()).hasSize(plan.steps().size() - done);
            target.apply(rest);
            nothingIsLeftToDo(target, desired);
        }
    }

    private static void nothingIsLeftToDo(FakeTarget target, DesiredState desired) {
        Plan again = PLANNER.plan(desired, target.ledger(), target.live()).value();
        assertThat(again.isEmpty()).as(() -> again.steps().toString()).isTrue();
        assertThat(Planner.fits(again, target.ledger(), target.live())).isTrue();
    }

    private static void everythingGoes(FakeTarget target) {
        Plan destroy = PLANNER.destroy(target.ledger(), target.live(), false);
        assertThat(PlanFile.read(PlanFile.write(destroy))).isEqualTo(destroy);
        target.apply(destroy);
        assertThat(target.ledger()).isEqualTo(LedgerState.empty("p"));
        assertThat(target.live().observed()).isEqualTo(LiveState.EMPTY.observed());
    }

    /** External objects aren't there, so nothing of what reads them can be checked here. */
    private DesiredState read(ProjectArchive project, String name) throws IOException {
        Path root = Files.createDirectories(directory.resolve(name));
        project.unpack(root);
        return Project.open(root).value().pipeline("p", "local", Map.of()).value();
    }
}
