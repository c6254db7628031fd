package dev.weir.sandbox.child;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;

/** Waits for something that another process does, asking now and then. */
public final class Waiting {
    private static final long PAUSE_MILLIS = 40;

    private Waiting() {}

    /** Whether it came to be so in time. */
    public static boolean until(Condition condition, Duration patience) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() throws InterruptedIOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** May need to look at files. */
    public interface Condition {
        boolean holds() throws IOException;
    }
}
