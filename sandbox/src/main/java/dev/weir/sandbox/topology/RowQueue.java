package dev.weir.sandbox.topology;

import dev.weir.sandbox.row.Row;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/** Rows on their way from a query to its reader. A full queue makes the query wait. */
final class RowQueue {
    private static final int CAPACITY = 500;
    private static final int WAIT_MILLIS = 100;

    private final BlockingQueue<Row> rows = new ArrayBlockingQueue<>(CAPACITY);
    private final int limit;
    private int accepted;
    private volatile boolean complete;
    private volatile @Nullable String failure;

    RowQueue(OptionalInt limit) {
        this.limit = limit.orElse(Integer.MAX_VALUE);
        this.complete = this.limit == 0;
    }

    /** Rows behind the limit, or after the end, are dropped. */
    synchronized void put(Row row) {
        try {
            while (!complete && !rows.offer(row, WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                // The reader is slow, or gone: look again whether it still wants rows.
            }
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
        accepted++;
        complete |= accepted >= limit;
    }

    Optional<Row> next(Duration wait) {
        try {
            Row row = complete ? rows.poll() : rows.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
            return Optional.ofNullable(row);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** No row will be put any more. */
    boolean isComplete() {
        return complete;
    }

    boolean isDrained() {
        return complete && rows.isEmpty();
    }

    void end() {
        complete = true;
    }

    void fail(Throwable reason) {
        failure = String.valueOf(reason.getMessage());
        end();
    }

    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }
}
