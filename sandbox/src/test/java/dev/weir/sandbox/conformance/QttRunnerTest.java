package dev.weir.sandbox.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Runs a folder of QTT files and reports; another folder than the usual one is only reported on. */
class QttRunnerTest {
    private static final Path USUAL =
            Path.of(System.getProperty("weir.root", "..")).resolve("../shared/conformance/qtt");
    /** What passes must not pass less and less; raise these with the engine. */
    private static final double POSITIVE_FLOOR = 0.97;

    private static final double NEGATIVE_FLOOR = 0.986;

    @Test
    void runsTheFolder() throws IOException {
        Path folder = Path.of(System.getProperty("conformance", USUAL.toString()));
        assumeTrue(Files.isDirectory(folder), "no conformance data in " + folder);
        String only = System.getProperty("conformance.only", "");
        List<Verdict> verdicts = QttCase.readFolder(folder).stream()
                .filter(test -> test.name().contains(only))
                .map(CaseRun::run)
                .sorted(Comparator.comparing(verdict -> verdict.test().name()))
                .toList();
        report(verdicts);
        if (folder.equals(USUAL) && only.isEmpty()) {
            assertThat(share(verdicts, false)).as("positive cases").isGreaterThanOrEqualTo(POSITIVE_FLOOR);
            assertThat(share(verdicts, true)).as("negative cases").isGreaterThanOrEqualTo(NEGATIVE_FLOOR);
        }
    }

    private static double share(List<Verdict> verdicts, boolean negative) {
        return verdicts.stream()
                .filter(verdict -> verdict.test().isNegative() == negative)
                .mapToInt(verdict -> verdict.outcome() == Verdict.Outcome.PASSED ? 1 : 0)
                .average()
                .orElse(1);
    }

    private static void report(List<Verdict> verdicts) throws IOException {
        Map<String, List<Verdict>> byFile = verdicts.stream()
                .collect(Collectors.groupingBy(verdict -> verdict.test().file(), TreeMap::new, Collectors.toList()));
        byFile.forEach((file, results) -> System.out.printf("%-40s %s%n", file, totals(results)));
        verdicts.stream()
                .filter(verdict -> verdict.outcome() == Verdict.Outcome.FAILED)
                .forEach(
                        verdict -> System.out.println("FAILED " + verdict.test().name() + ": " + verdict.reason()));
        System.out.printf(
                "QTT: %s; positive %.1f %%, negative %.1f %%%n",
                totals(verdicts), 100 * share(verdicts, false), 100 * share(verdicts, true));
        write(verdicts);
    }

    private static String totals(List<Verdict> verdicts) {
        Map<Verdict.Outcome, Long> counts =
                verdicts.stream().collect(Collectors.groupingBy(Verdict::outcome, TreeMap::new, Collectors.counting()));
        return "passed " + counts.getOrDefault(Verdict.Outcome.PASSED, 0L)
                + ", failed " + counts.getOrDefault(Verdict.Outcome.FAILED, 0L)
                + ", skipped " + counts.getOrDefault(Verdict.Outcome.SKIPPED, 0L);
    }

    private static void write(List<Verdict> verdicts) throws IOException {
        ArrayNode report = QttCase.JSON.createArrayNode();
        for (Verdict verdict : verdicts) {
            report.addObject()
                    .put("name", verdict.test().name())
                    .put("file", verdict.test().file())
                    .put("kind", verdict.test().isNegative() ? "negative" : "positive")
                    .put("verdict", verdict.outcome().name().toLowerCase(Locale.ROOT))
                    .put("reason", verdict.reason());
        }
        Path file = Path.of("target", "conformance", "report.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, report.toPrettyString());
    }
}
