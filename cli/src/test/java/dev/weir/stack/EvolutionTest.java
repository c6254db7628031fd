package dev.weir.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.diff.Change;
import dev.weir.execute.ExecutionListener;
import dev.weir.execute.Report;
import dev.weir.execute.StopSignal;
import dev.weir.json.LedgerJson;
import dev.weir.plan.Plan;
import dev.weir.plan.Planner;
import dev.weir.port.Progress;
import dev.weir.project.Project;
import dev.weir.session.Survey;
import dev.weir.session.TargetSession;
import dev.weir.target.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The planner's golden evolutions, carried out: a server's own words lead to the classification that is expected without one, the server has nothing against any
 * statement of the plan when it is asked beforehand, and what is done then leaves nothing to do.
 */
class EvolutionTest {
    private static final Planner PLANNER = new Planner("test", "test");
    private static final Path CASES =
            Path.of(Objects.requireNonNull(System.getProperty("weir.root")), "deploy/src/test/resources/plans");

    /** {@code -Dweir.evolution.only=TEXT} takes the cases with a text in their names. */
    private static final String ONLY = System.getProperty("weir.evolution.only", "");

    private static final Pattern FILE = Pattern.compile("(?ms)^-- (\\w+)/(\\S+) --\\R(.*?)(?=^-- |\\z)");

    @TempDir
    static Path directory;

    private static RunningSandbox sandbox;

    @BeforeAll
    static void start() throws IOException {
        sandbox = RunningSandbox.in(directory.resolve("sandbox"));
    }

    @AfterAll
    static void stop() throws IOException {
        sandbox.close();
    }

    @TestFactory
    Stream<DynamicTest> evolutions() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            List<Path> cases = files.filter(
                            file -> file.getFileName().toString().matches("evolve-.*" + ONLY + ".*\\.case"))
                    .sorted()
                    .toList();
            assertThat(cases).isNotEmpty();
            return cases.stream().map(file -> DynamicTest.dynamicTest(name(file), () -> check(file)));
        }
    }

    private static void check(Path file) throws IOException {
        unpack(file);
        try (TargetSession session = session(file, "before")) {
            execute(session, plan(session, file, "before"));
        }
        try (TargetSession session = session(file, "after")) {
            Plan plan = plan(session, file, "after");
            assertThat(plan.changes().stream().map(EvolutionTest::line))
                    .containsExactlyInAnyOrderElementsOf(expected(file));
            execute(session, plan);
            assertThat(plan(session, file, "after").steps()).isEmpty();
            Survey all = session.survey("p", Progress.SILENT);
            execute(session, PLANNER.destroy(all.ledger(), all.live(), false));
        }
    }

    private static TargetSession session(Path file, String state) {
        return TargetSession.open(sandbox.target(), project(file, state), new LedgerJson());
    }

    private static void unpack(Path file) throws IOException {
        Matcher files = FILE.matcher(Files.readString(file));
        while (files.find()) {
            Path path = project(file, files.group(1)).resolve(files.group(2));
            Files.createDirectories(path.getParent());
            Files.writeString(path, files.group(3));
        }
    }

    private static Path project(Path file, String state) {
        return directory.resolve(name(file)).resolve(state);
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".case", "");
    }

    private static Plan plan(TargetSession session, Path file, String state) {
        Checked<DesiredState> desired =
                Project.open(project(file, state)).then(found -> found.pipeline("p", "test", Map.of()));
        assertThat(desired.diagnostics()).isEmpty();
        Survey found = session.survey(desired.value(), Progress.SILENT);
        Checked<Plan> plan = PLANNER.plan(desired.value(), found.ledger(), found.live());
        assertThat(plan.ok()).as(plan.diagnostics().toString()).isTrue();
        Checked<Plan> validated = session.validated(plan.value(), desired.value(), found.live());
        assertThat(validated.diagnostics()).isEmpty();
        return validated.value();
    }

    private static void execute(TargetSession session, Plan plan) {
        Report report = session.execute(
                plan, "apply", new Secrets(Map.of(), directory), ExecutionListener.SILENT, new StopSignal());
        assertThat(report.diagnostics()).isEmpty();
    }

    /** The golden file's lines without the reasons. */
    private static List<String> expected(Path file) throws IOException {
        String golden = Files.readString(file.resolveSibling(name(file) + ".out"));
        return golden.lines()
                .skip(1)
                .takeWhile(line -> !line.equals("steps:"))
                .map(line -> line.strip().replaceFirst(":.*", ""))
                .toList();
    }

    private static String line(Change change) {
        String kind = change.getClass().getSimpleName().replace("ReplaceInPlace", "Replace");
        return kind.toLowerCase(Locale.ROOT) + " " + change.id();
    }
}
