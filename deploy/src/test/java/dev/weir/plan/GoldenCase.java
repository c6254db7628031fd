package dev.weir.plan;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.diff.Selection;
import dev.weir.project.Project;
import dev.weir.testing.FakeTarget;
import dev.weir.testing.Golden;
import dev.weir.testing.ProjectArchive;
import dev.weir.testing.Tampering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A case of the folder plans: a project under {@code before/}, which is applied first, what somebody else does then in a file {@code tamper}, and the project
 * under {@code after/}, which is planned. With {@code destroy}, which may say {@code keep-topics}, there is no after. A file {@code select} has lines
 * {@code only ADDRESS} and {@code exclude ADDRESS}: the part that is planned.
 */
record GoldenCase(String name, ProjectArchive archive, Path directory) {
    private static final Planner PLANNER = new Planner("local", "test");

    /** @param directory where the projects are unpacked */
    static GoldenCase read(Path input, Path directory) throws IOException {
        return new GoldenCase(Golden.name(input), ProjectArchive.read(input), directory);
    }

    /** The plan with its costs. */
    Checked<Plan> plan() throws IOException {
        FakeTarget target = new FakeTarget("p");
        if (archive.files().keySet().stream().anyMatch(path -> path.startsWith("before/"))) {
            Checked<DesiredState> before = project("before");
            target.apply(
                    PLANNER.plan(before.value(), target.ledger(), target.live()).value());
        }
        Tampering.apply(text("tamper"), target);
        return archive.files().containsKey("destroy") ? destruction(target) : planned(target);
    }

    private Checked<Plan> destruction(FakeTarget target) {
        boolean keepTopics = text("destroy").contains("keep-topics");
        Plan plan = planner().destroy(target.ledger(), target.live(), keepTopics);
        return new Checked<>(costed(plan, DesiredState.empty("p"), target), List.of());
    }

    private Checked<Plan> planned(FakeTarget target) throws IOException {
        Checked<DesiredState> after = project("after");
        return after.then(desired -> planner().plan(desired, target.ledger(), target.live()))
                .map(plan -> costed(plan, after.value(), target));
    }

    private static Plan costed(Plan plan, DesiredState desired, FakeTarget target) {
        return Planner.costed(plan, desired, target.ledger(), target.live(), target.measured());
    }

    private Planner planner() {
        return new Planner("local", "test", new Selection(addresses("only "), addresses("exclude ")));
    }

    private List<String> addresses(String word) {
        return text("select")
                .lines()
                .filter(line -> line.startsWith(word))
                .map(line -> line.substring(word.length()))
                .toList();
    }

    private String text(String file) {
        return archive.files().getOrDefault(file, "");
    }

    private Checked<DesiredState> project(String state) throws IOException {
        Path root = Files.createDirectories(directory.resolve(name + "-" + state));
        archive.directory(state).unpack(root);
        return Project.open(root).value().pipeline("p", "local", Map.of());
    }
}
