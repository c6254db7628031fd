package dev.weir.cli.view;

import java.time.Duration;

/**
 * Something that takes a while and is seen to go on. What it shows is the stage's affair; this is the clock behind it.
 *
 * <p>Threads may share it.
 */
public final class Activity implements AutoCloseable {
    /** Where an activity is shown. */
    interface Stage {
        /** How often it wants to be told that time has passed. */
        Duration tick();

        /** @param announced whether it is worth a line of its own where nothing can be written over */
        void begin(String what, boolean announced);

        void passed(String what, Duration since);

        void end();
    }

    private final Stage stage;
    private final Thread clock;
    private String what;
    private long since = System.nanoTime();

    Activity(String what, boolean announced, Stage stage) {
        this.stage = stage;
        this.what = what;
        this.clock = new Thread(this::run, "activity");
        stage.begin(what, announced);
        clock.setDaemon(true);
        clock.start();
    }

    /** From now on something else is done. */
    public synchronized void now(String next) {
        begin(next, true);
    }

    /** The same, but so short or so well told elsewhere that a log needs no line for it. */
    public synchronized void quietlyNow(String next) {
        begin(next, false);
    }

    private void begin(String next, boolean announced) {
        if (!next.equals(what)) {
            what = next;
            since = System.nanoTime();
            stage.begin(next, announced);
        }
    }

    @Override
    public void close() {
        clock.interrupt();
        synchronized (this) {
            stage.end();
        }
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(stage.tick().toMillis());
                tell();
            }
        } catch (InterruptedException e) {
            // Closed: the thread ends.
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void tell() {
        if (!Thread.currentThread().isInterrupted() && !what.isEmpty()) {
            stage.passed(what, Duration.ofNanos(System.nanoTime() - since));
        }
    }
}
