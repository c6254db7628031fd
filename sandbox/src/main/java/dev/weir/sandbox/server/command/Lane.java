package dev.weir.sandbox.server.command;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Executes commands one after the other. A caller waits for a while only; the command goes on all the same. */
public final class Lane implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread created = new Thread(work, "ksql-commands");
        created.setDaemon(true);
        return created;
    });
    private volatile Optional<Instant> busySince = Optional.empty();

    /** The result, if it is there within the limit. What the work throws is thrown here. */
    public <T> Optional<T> run(Supplier<T> work, Duration limit) throws InterruptedException {
        Future<T> result = thread.submit(() -> {
            busySince = Optional.of(Instant.now());
            try {
                return work.get();
            } finally {
                busySince = Optional.empty();
            }
        });
        try {
            return Optional.of(result.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            return Optional.empty();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("A command failed", failed.getCause());
        }
    }

    /** Waits until nothing is being executed; false if that is not in time. */
    public boolean awaitIdle(Duration limit) throws InterruptedException {
        return run(() -> true, limit).isPresent();
    }

    /** Whether a command has been at it for longer than this. */
    public boolean busyFor(Duration longer) {
        return busySince
                .map(since -> since.plus(longer).isBefore(Instant.now()))
                .orElse(false);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
