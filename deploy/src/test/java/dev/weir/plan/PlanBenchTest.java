package dev.weir.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Not a measurement: a far limit that only quadratic work would reach. */
class PlanBenchTest {
    @TempDir
    Path root;

    @Test
    void five_thousand_statements_are_planned_in_seconds() throws IOException {
        PlanBench.write(root);
        long start = System.nanoTime();

        assertThat(PlanBench.plan(root).steps()).hasSize(PlanBench.STATEMENTS);

        assertThat((System.nanoTime() - start) / 1_000_000_000).as("seconds").isLessThan(20);
    }
}
