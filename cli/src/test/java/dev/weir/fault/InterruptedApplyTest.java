package dev.weir.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.cli.Main;
import dev.weir.stack.RunningSandbox;
import dev.weir.target.Target;
import dev.weir.target.Timeouts;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C while the process of an apply waits for a statement that takes its time. */
@DisabledOnOs(OS.WINDOWS)
@DisabledIf(
        value = "isCtrlCIgnored",
        disabledReason = "Ctrl-C is ignored, as for whatever a script starts in the background")
@Timeout(120)
class InterruptedApplyTest {
    private static final int INTERRUPTED = 130;

    /** A third of it is how long the slow statement takes. */
    private static final Timeouts LONG =
            new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(24), Duration.ofSeconds(60));

    private static final String SLOW = "CREATE STREAM SECOND AS SELECT * FROM FIRST EMIT CHANGES;";

    @TempDir
    static Path directory;

    private static RunningSandbox sandbox;
    private static Route route;
    private static Pipeline pipeline;

    @BeforeAll
    static void start() throws IOException {
        sandbox = RunningSandbox.in(directory.resolve("sandbox"));
        route = new Route(sandbox.target(), LONG);
        Path home = Files.createDirectories(directory.resolve("home"));
        Path pipelines = Files.createDirectories(home.resolve("pipelines"));
        Target target = route.target();
        Files.writeString(
                home.resolve("weir.yaml"),
                "targets:\n  test:\n    ksqldb: " + target.ksqldb().url() + "\n    kafka: "
                        + target.kafka().orElseThrow().bootstrapServers() + "\n");
        Files.writeString(pipelines.resolve("p.yaml"), """
                pipeline: p
                topics: {t: {partitions: 1}}
                data: {t: {file: t.jsonl, key: ID}}
                statements: [p.sql]
                """);
        Files.writeString(pipelines.resolve("t.jsonl"), "{\"ID\":\"a\"}\n");
        Files.writeString(pipelines.resolve("p.sql"), """
                CREATE STREAM FIRST (ID STRING KEY) WITH (KAFKA_TOPIC='t', VALUE_FORMAT='JSON');
                CREATE STREAM SECOND AS SELECT * FROM FIRST;
                CREATE STREAM THIRD AS SELECT * FROM SECOND;
                """);
        pipeline = new Pipeline(home, "p", "t");
    }

    @AfterAll
    static void stop() throws IOException {
        route.close();
        sandbox.close();
    }

    /** A process can't undo that; it is handed down to those that it starts. */
    static boolean isCtrlCIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .map(line -> new BigInteger(line.substring(7).strip(), 16))
                        .anyMatch(signals -> signals.testBit(1));
    }

    @AfterEach
    void destroy() throws InterruptedException {
        route.awaitQuiet();
        assertThat(pipeline.apply(sandbox.target())).isEmpty();
        assertThat(pipeline.state(sandbox.target()))
                .contains("query into SECOND", "query into THIRD", "1 records in t")
                .filteredOn(line -> line.startsWith("query"))
                .hasSize(2);
        assertThat(pipeline.left(sandbox.target())).isZero();
        pipeline.destroy(sandbox.target());
    }

    @Test
    void theStepThatIsUnderWayIsFinished() throws IOException, InterruptedException {
        Process process = applyUntilSlow();
        interrupt(process);
        assertThat(process.waitFor(40, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said()).isEqualTo(INTERRUPTED);
        assertThat(said()).contains("stopping after the steps that are under way");
        assertThat(pipeline.state(sandbox.target()))
                .contains("query into SECOND")
                .doesNotContain("query into THIRD");
        assertThat(pipeline.left(sandbox.target())).as("only the third").isEqualTo(1);
    }

    @Test
    void theSecondTimeItEndsAtOnce() throws IOException, InterruptedException {
        Process process = applyUntilSlow();
        interrupt(process);
        while (!said().contains("press Ctrl-C again")) {
            Thread.sleep(20);
        }
        long start = System.nanoTime();
        interrupt(process);
        assertThat(process.waitFor(LONG.request().toSeconds() / 3, TimeUnit.SECONDS))
                .isTrue();
        assertThat(process.exitValue()).as(said()).isEqualTo(INTERRUPTED);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(said()).doesNotContain("Done");
    }

    /** A process that waits for the second statement. */
    private static Process applyUntilSlow() throws IOException, InterruptedException {
        Ambush ambush = Ambush.atStatement(SLOW, Fault.SLOW);
        route.meet(ambush);
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                Objects.requireNonNull(System.getProperty("java.class.path")),
                Main.class.getName(),
                "apply",
                "p",
                "-t",
                "test",
                "--yes");
        builder.directory(pipeline.home().toFile());
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(output().toFile())
                .start();
        while (ambush.sprung().isEmpty()) {
            assertThat(process.isAlive()).as(said()).isTrue();
            Thread.sleep(20);
        }
        return process;
    }

    private static void interrupt(Process process) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(List.of("kill", "-INT", Long.toString(process.pid())))
                .start()
                .waitFor();
        assertThat(exit).isZero();
    }

    private static Path output() {
        return directory.resolve("output");
    }

    private static String said() throws IOException {
        return Files.readString(output());
    }
}
