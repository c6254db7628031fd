package dev.weir.plan;

import dev.weir.diagnostic.Checked;
import dev.weir.testing.DiagnosticLines;
import dev.weir.testing.Golden;
import dev.weir.testing.PlanLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Projects and the plans that they lead to, with what these cost: {@link GoldenCase} tells what a case looks like. */
class PlanGoldenTest {
    @TempDir
    Path directory;

    @TestFactory
    Stream<DynamicTest> plans() {
        return Golden.inputs("plans").stream()
                .map(input -> DynamicTest.dynamicTest(Golden.name(input), () -> check(input)));
    }

    private void check(Path input) throws IOException {
        Checked<Plan> plan = GoldenCase.read(input, directory).plan();
        Golden.check(input, ".out", DiagnosticLines.of(plan.diagnostics()) + PlanLines.of(plan.value()));
    }
}
