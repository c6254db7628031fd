package dev.weir.port;

import java.time.Duration;
import java.util.concurrent.CancellationException;

/** The moment until which something is waited for. */
public final class Deadline {
    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    public static Deadline in(Duration patience) {
        return new Deadline(System.nanoTime() + patience.toNanos());
    }

    public boolean isOver() {
        return System.nanoTime() - end >= 0;
    }

    /** How long it is until then; zero once it is over. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /** Whether a pause would be over before the end. */
    public boolean allows(Duration pause) {
        return System.nanoTime() + pause.toNanos() - end < 0;
    }

    /** Waits for {@code pause}, but not beyond the end. An interrupted thread doesn't wait any longer: it ends with a {@link CancellationException}. */
    public void sleep(Duration pause) {
        long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        try {
            Thread.sleep(Math.max(1, Math.min(pause.toMillis(), left)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting");
        }
    }
}
