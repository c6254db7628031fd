package dev.weir.sandbox.server.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weir.sandbox.testing.CaseReport;
import dev.weir.sandbox.testing.CaseReport.Line;
import dev.weir.sandbox.testing.CaseReport.Outcome;
import dev.weir.sandbox.testing.GivenServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The sandbox against what a real ksqlDB 7.9 answered: same status, same shape, accepted or refused alike. {@code -Drecordings=DIR} takes
 * another folder, which is only reported on, and {@link GivenServers} other servers than our own, which are emptied first.
 */
class RecordingReplayTest {
    private static final Path USUAL =
            Path.of(System.getProperty("weir.root", "..")).resolve("../shared/recordings");
    private static final Path REPORT = Path.of("target", "recordings", "report.json");
    private static final int AT_LEAST = 395;

    @Test
    void answersAsARealServer() throws Exception {
        Path folder = Path.of(System.getProperty("recordings", USUAL.toString()));
        assumeTrue(Files.isDirectory(folder), "the recordings are not at hand: " + folder);
        List<Line> lines = play(Recording.all(folder));
        long passed = count(lines, Outcome.PASSED);
        System.out.printf(
                "recordings: %d of %d hold, %d skipped%n", passed, lines.size(), count(lines, Outcome.SKIPPED));
        if (folder.equals(USUAL) && GivenServers.fromEnvironment().isEmpty()) {
            assertThat(passed).as("see " + REPORT).isGreaterThanOrEqualTo(AT_LEAST);
        }
    }

    private static List<Line> play(List<Recording> recordings) throws Exception {
        List<Line> lines = new ArrayList<>();
        try (Stage stage = Stage.open();
                RawHttp http = new RawHttp()) {
            Replay replay = new Replay(stage, http);
            for (Recording recording : recordings) {
                Line line = line(recording, replay.play(recording));
                if (line.outcome() == Outcome.FAILED) {
                    System.out.println("FAILED " + line.name() + ": " + line.reason());
                }
                lines.add(line);
                write(lines);
            }
        }
        return lines;
    }

    private static Line line(Recording recording, Optional<List<String>> problems) {
        Outcome outcome = problems.map(found -> found.isEmpty() ? Outcome.PASSED : Outcome.FAILED)
                .orElse(Outcome.SKIPPED);
        String reason = problems.map(found -> String.join("; ", found).replace("\n", "\\n"))
                .orElse("needs a server that is set up in another way");
        String name = recording.file().replace(".json", "");
        return new Line(name, recording.file(), recording.status() >= 400, outcome, reason);
    }

    private static long count(List<Line> lines, Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    /** After each recording, so that there is a report even of a run that was cut off. */
    private static void write(List<Line> lines) throws IOException {
        new CaseReport(lines).write(REPORT);
    }
}
