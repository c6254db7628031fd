package dev.weir.cli.command;

/** What the process tells its caller. */
public final class ExitCode {
    /** Done, or nothing to do. */
    public static final int DONE = 0;

    public static final int FAILED = 1;

    /** The command line was wrong. */
    public static final int USAGE = 2;

    /** There are changes, and {@code --fail-on-changes} asked to be told. */
    public static final int CHANGES = 3;

    /** Stopped by Ctrl-C, as shells count it. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
