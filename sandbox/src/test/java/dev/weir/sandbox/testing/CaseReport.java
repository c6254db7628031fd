package dev.weir.sandbox.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What came of a folder of cases, as JSON for programs: a list of all, in the order in which they ran. */
public record CaseReport(List<Line> lines) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public CaseReport {
        lines = List.copyOf(lines);
    }

    /** What came of a case. */
    public enum Outcome {
        PASSED,
        FAILED,
        SKIPPED
    }

    /**
     * One case.
     *
     * @param negative whether it is about something that has to be refused
     * @param reason why it failed or was skipped; empty if it passed
     */
    public record Line(String name, String file, boolean negative, Outcome outcome, String reason) {}

    public void write(Path file) throws IOException {
        ArrayNode report = JSON.createArrayNode();
        for (Line line : lines) {
            report.addObject()
                    .put("name", line.name())
                    .put("file", line.file())
                    .put("kind", line.negative() ? "negative" : "positive")
                    .put("verdict", line.outcome().name().toLowerCase(Locale.ROOT))
                    .put("reason", line.reason());
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, report.toPrettyString());
    }
}
