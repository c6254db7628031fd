package dev.weir.dryrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.desired.DesiredState;
import dev.weir.plan.Plan;
import dev.weir.plan.Planner;
import dev.weir.port.TrialRequest;
import dev.weir.project.Project;
import dev.weir.source.SourceText;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.parse.Parser;
import dev.weir.sql.parse.Variables;
import dev.weir.testing.FakeTarget;
import dev.weir.testing.Golden;
import dev.weir.testing.ProjectArchive;
import dev.weir.testing.Tampering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must never be asked: a server deletes topics while it validates DROP … DELETE TOPIC, and executes what nothing at the end keeps it from. */
class HarmlessTest {
    private static final Planner PLANNER = new Planner("local", "test");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP STREAM s DELETE TOPIC;",
                "DROP TABLE IF EXISTS t DELETE TOPIC;",
                "INSERT INTO s (id) VALUES ('1');",
                "CREATE SOURCE CONNECTOR c WITH ('connector.class'='x');",
                "DROP CONNECTOR c;",
                "ALTER SYSTEM 'auto.offset.reset'='latest';",
                "DEFINE a = 'b';"
            })
    void whatCouldHaveAnEffectIsInNoRequest(String text) {
        List<Statement> statements =
                Parser.parse(new SourceText("t", text), Variables.NONE).value().statements();
        assertThat(statements).hasSize(1);
        assertThatThrownBy(() -> TrialRequest.of(statements, new TreeMap<>()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The plans of the golden evolutions delete topics, reading connectors' topics and rows among other things. */
    @TestFactory
    Stream<DynamicTest> noPlanLeadsToARequestThatDeletesATopic() {
        return Golden.inputs("plans").stream()
                .map(input -> DynamicTest.dynamicTest(Golden.name(input), () -> check(input)));
    }

    private void check(Path input) throws IOException {
        ProjectArchive archive = ProjectArchive.read(input);
        FakeTarget target = new FakeTarget("p");
        FakeJudge judge = new FakeJudge();
        if (archive.files().keySet().stream().anyMatch(path -> path.startsWith("before/"))) {
            DesiredState before = read(archive.directory("before"), Golden.name(input) + "-before");
            Plan plan = dryRun(before, target, judge);
            target.apply(plan);
        }
        Tampering.apply(archive.files().getOrDefault("tamper", ""), target);
        if (archive.files().keySet().stream().anyMatch(path -> path.startsWith("after/"))) {
            dryRun(read(archive.directory("after"), Golden.name(input) + "-after"), target, judge);
        }
        assertThat(judge.texts()).allSatisfy(text -> {
            assertThat(text).doesNotContain("DELETE TOPIC").doesNotContain("VALUES (");
            List<Statement> statements = Parser.parse(new SourceText("request", text), Variables.NONE)
                    .value()
                    .statements();
            assertThat(statements.get(statements.size() - 1).toString())
                    .contains("WEIR_TRIAL_")
                    .contains("_MISSING");
        });
    }

    private static Plan dryRun(DesiredState desired, FakeTarget target, FakeJudge judge) {
        return PLANNER.plan(desired, target.ledger(), target.live())
                .then(plan -> DryRun.validated(plan, desired, target.live(), judge))
                .value();
    }

    private DesiredState read(ProjectArchive project, String name) throws IOException {
        Path root = Files.createDirectories(directory.resolve(name));
        project.unpack(root);
        return Project.open(root).value().pipeline("p", "local", Map.of()).value();
    }
}
