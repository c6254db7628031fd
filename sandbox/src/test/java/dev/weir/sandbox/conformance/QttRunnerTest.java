package dev.weir.sandbox.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
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
        Patience patience = new Patience(120);
        List<Verdict> verdicts = QttCase.readFolder(folder).stream()
                .filter(test -> test.name().contains(only))
                .map(test -> patience.run(test, CaseRun::run))
                .sorted(Comparator.comparing(verdict -> verdict.test().name()))
                .toList();
        RunReport report = new RunReport("QTT", verdicts);
        report.print();
        report.write(Path.of("target", "conformance", "report.json"));
        if (folder.equals(USUAL) && only.isEmpty() && System.getProperty("conformance.format") == null) {
            assertThat(report.share(false)).as("positive cases").isGreaterThanOrEqualTo(POSITIVE_FLOOR);
            assertThat(report.share(true)).as("negative cases").isGreaterThanOrEqualTo(NEGATIVE_FLOOR);
        }
    }
}
