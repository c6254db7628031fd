package dev.weir.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.acceptance.CommandLine.Answer;
import dev.weir.json.LedgerJson;
import dev.weir.live.LiveState;
import dev.weir.live.Observed;
import dev.weir.session.TargetSession;
import dev.weir.stack.Counting;
import dev.weir.stack.RunningSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The process of an apply of a whole pipeline dies at every one of its ledger writes, and each next one goes on from there. */
class KilledProcessTest {
    /** Many times as many as there are; a chain that gets nowhere ends all the same. */
    private static final int MOST_RUNS = 200;

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

    @Test
    @Timeout(300)
    void theChainOfAppliesConvergesWithEverythingThereOnce() throws IOException, InterruptedException {
        Path deaths = Files.createFile(directory.resolve("deaths"));
        int runs = 1;
        int exit = apply(deaths);
        while (exit == FatalWrites.KILLED && runs < MOST_RUNS) {
            runs++;
            exit = apply(deaths);
        }
        assertThat(exit).as(said()).isZero();
        System.out.println("weir apply was killed at " + (runs - 1) + " points of its way");
        // For every resource an intention and a result.
        assertThat(Files.readAllLines(deaths))
                .doesNotHaveDuplicates()
                .hasSize(runs - 1)
                .hasSize(2 * resourcesOfAnEmptyPlan());
        assertEverythingIsThereOnce();
    }

    private static int resourcesOfAnEmptyPlan() {
        Answer plan =
                CommandLine.in(CommandLine.ratings(), sandbox.directory()).run("plan", "ratings", "--fail-on-changes");
        assertThat(plan.exit()).as(plan.toString()).isZero();
        return plan.of("change_summary").get(0).path("keep").asInt();
    }

    private static void assertEverythingIsThereOnce() throws IOException {
        LiveState live = live();
        assertThat(of(live, Observed.Source.class).stream().map(Observed.Source::name))
                .containsExactlyInAnyOrder(
                        "CUSTOMERS",
                        "RATINGS",
                        "RATINGS_BY_CLUB_STATUS",
                        "RATINGS_LIVE",
                        "RATINGS_PER_CUSTOMER_PER_15MINUTE",
                        "RATINGS_TEST",
                        "RATINGS_WITH_CUSTOMER_DATA",
                        "UNHAPPY_PLATINUM_CUSTOMERS");
        assertThat(of(live, Observed.Query.class).stream().map(Observed.Query::sink))
                .containsExactlyInAnyOrder(
                        "RATINGS_BY_CLUB_STATUS",
                        "RATINGS_LIVE",
                        "RATINGS_PER_CUSTOMER_PER_15MINUTE",
                        "RATINGS_TEST",
                        "RATINGS_WITH_CUSTOMER_DATA",
                        "UNHAPPY_PLATINUM_CUSTOMERS");
        assertThat(of(live, Observed.Connector.class)).hasSize(1);
        Path customers = CommandLine.ratings().resolve("data/ratings/customers.jsonl");
        try (Counting counting = new Counting(sandbox.target())) {
            assertThat(counting.records("customers"))
                    .isEqualTo(Files.readAllLines(customers).size());
        }
    }

    private static LiveState live() {
        try (TargetSession session = TargetSession.open(sandbox.target(), CommandLine.home(), new LedgerJson())) {
            return session.inspect();
        }
    }

    private static <T extends Observed> List<T> of(LiveState live, Class<T> type) {
        return live.observed().values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static int apply(Path deaths) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dweir.home=" + CommandLine.ratings(),
                MortalWeir.class.getName(),
                deaths.toString(),
                "apply",
                "ratings",
                "--yes");
        builder.directory(CommandLine.ratings().toFile());
        builder.environment().put("WEIR_SANDBOX_DIR", sandbox.directory().toString());
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(output().toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(said()).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static Path output() {
        return directory.resolve("output");
    }

    /** By the last process. */
    private static String said() throws IOException {
        return Files.readString(output());
    }
}
