package dev.weir.cli.view;

import sun.misc.Signal;
import sun.misc.SignalHandler;

/** Catches Ctrl-C while it is open: the first one asks politely, the second one ends the process at once. */
public final class Interruption implements AutoCloseable {
    /** What shells report for a process that Ctrl-C ended. */
    private static final int EXIT_CODE = 130;

    private static final Signal CTRL_C = new Signal("INT");

    private final SignalHandler before;
    private final Runnable polite;
    private boolean asked;

    /** @param polite called on another thread */
    public Interruption(Runnable polite) {
        this.polite = polite;
        this.before = Signal.handle(CTRL_C, signal -> interrupted());
    }

    public synchronized boolean happened() {
        return asked;
    }

    @Override
    public void close() {
        Signal.handle(CTRL_C, before);
    }

    private void interrupted() {
        synchronized (this) {
            if (asked) {
                Runtime.getRuntime().halt(EXIT_CODE);
            }
            asked = true;
        }
        polite.run();
    }
}
