package dev.weir.execute;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.plan.Step;
import java.time.Duration;

/** What became of one step. */
public sealed interface StepOutcome {
    Step step();

    record Done(Step step, Duration took) implements StepOutcome {}

    record Failed(Step step, Diagnostic diagnostic, Duration took) implements StepOutcome {}

    /** Another step failed before, or the execution was stopped. Nothing of it was done. */
    record NotAttempted(Step step) implements StepOutcome {}
}
