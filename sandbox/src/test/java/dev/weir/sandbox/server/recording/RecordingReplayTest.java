package dev.weir.sandbox.server.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sandbox against what a real ksqlDB 7.9 answered: same status, same shape, accepted or refused alike. */
class RecordingReplayTest {
    private static final int AT_LEAST = 200;

    @Test
    void answersAsARealServer() throws Exception {
        Path directory = Path.of(
                System.getProperty("recordings", System.getProperty("weir.root", "..") + "/../shared/recordings"));
        assumeTrue(Files.isDirectory(directory), "the recordings are not at hand: " + directory);
        List<Recording> recordings = Recording.all(directory);
        List<String> report = new ArrayList<>();
        int passed = 0;
        try (Stage stage = new Stage();
                RawHttp http = new RawHttp()) {
            Replay replay = new Replay(stage, http);
            for (Recording recording : recordings) {
                List<String> problems = replay.play(recording);
                passed += problems.isEmpty() ? 1 : 0;
                report.add((problems.isEmpty() ? "ok   " : "FAIL ") + recording.file());
                problems.forEach(problem -> report.add("       " + problem.replace("\n", "\\n")));
                write(report);
            }
        }
        String summary = passed + " of " + recordings.size() + " recordings hold";
        System.out.println(summary);
        report.add(summary);
        write(report);
        assertThat(passed).as("see target/recordings-report.txt").isGreaterThanOrEqualTo(AT_LEAST);
    }

    private static void write(List<String> report) throws IOException {
        Files.write(Path.of("target/recordings-report.txt"), report);
    }
}
