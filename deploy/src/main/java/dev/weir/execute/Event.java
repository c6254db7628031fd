package dev.weir.execute;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.plan.Step;
import java.time.Duration;

/** What a working thread tells the one that coordinates. */
sealed interface Event {

    /** It goes on, waiting for something. */
    record Still(Step step, String what) implements Event {}

    /** What the step waited for is there. */
    record ConditionsMet(Step step) implements Event {}

    /** The server has done it, and the ledger doesn't know yet. What comes after it may begin. */
    record Executed(Step step) implements Event {}

    /** What could be done beforehand for a step has been. */
    record Prepared(Step step) implements Event {}

    record Done(Step step, Duration took) implements Event {}

    record Failed(Step step, Diagnostic diagnostic, Duration took) implements Event {}

    /** It was given up before anything was done. */
    record GivenUp(Step step) implements Event {}

    /** Something that can't happen did: a bug, or the end of the process. */
    record Broken(Step step, Throwable cause) implements Event {}
}
