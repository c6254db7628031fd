package dev.weir.sandbox.conformance;

import dev.weir.sandbox.testing.CaseReport;
import dev.weir.sandbox.testing.CaseReport.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What came of a run: for people a line each file and failure, for programs a list of all cases. */
record RunReport(String suite, List<Verdict> verdicts) {

    /** Which part of the positive or of the negative cases passed. */
    double share(boolean negative) {
        return verdicts.stream()
                .filter(verdict -> verdict.test().isNegative() == negative)
                .mapToInt(verdict -> verdict.outcome() == Outcome.PASSED ? 1 : 0)
                .average()
                .orElse(1);
    }

    void print() {
        Map<String, List<Verdict>> byFile = verdicts.stream()
                .collect(Collectors.groupingBy(verdict -> verdict.test().file(), TreeMap::new, Collectors.toList()));
        byFile.forEach((file, results) -> System.out.printf("%-40s %s%n", file, totals(results)));
        verdicts.stream()
                .filter(verdict -> verdict.outcome() == Outcome.FAILED)
                .forEach(
                        verdict -> System.out.println("FAILED " + verdict.test().name() + ": " + verdict.reason()));
        System.out.printf(
                "%s: %s; positive %.1f %%, negative %.1f %%%n",
                suite, totals(verdicts), 100 * share(false), 100 * share(true));
    }

    private static String totals(List<Verdict> verdicts) {
        Map<Outcome, Long> counts =
                verdicts.stream().collect(Collectors.groupingBy(Verdict::outcome, TreeMap::new, Collectors.counting()));
        return "passed " + counts.getOrDefault(Outcome.PASSED, 0L)
                + ", failed " + counts.getOrDefault(Outcome.FAILED, 0L)
                + ", skipped " + counts.getOrDefault(Outcome.SKIPPED, 0L);
    }

    void write(Path file) throws IOException {
        new CaseReport(verdicts.stream().map(Verdict::line).toList()).write(file);
    }
}
