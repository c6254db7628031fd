package dev.weir.sandbox.state;

/** What the background JVM ends with, beside 0 and 1. */
public final class ExitCode {
    /** Another JVM owns the data directory. */
    public static final int IN_USE = 3;

    private ExitCode() {}
}
