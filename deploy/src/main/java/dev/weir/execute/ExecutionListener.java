package dev.weir.execute;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.plan.Step;
import java.time.Duration;

/** Hears how an execution goes, from one thread at a time. */
public interface ExecutionListener {
    ExecutionListener SILENT = new ExecutionListener() {};

    /** @param what completes "still …": another run, before the first step */
    default void waiting(String what) {}

    default void started(Step step) {}

    /** @param what completes "still …" */
    default void still(Step step, String what) {}

    default void done(Step step, Duration took) {}

    default void failed(Step step, Diagnostic diagnostic, Duration took) {}
}
