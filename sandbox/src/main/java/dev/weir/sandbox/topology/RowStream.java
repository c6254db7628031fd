package dev.weir.sandbox.topology;

import dev.weir.sandbox.row.Row;
import java.time.Duration;
import java.util.Optional;

/** The rows of a push query. A reader that is slower than the query slows it down; closing ends the query. */
public interface RowStream extends AutoCloseable {
    /** The next row, or nothing when none came in time or none will come any more. */
    Optional<Row> next(Duration wait);

    /** No more rows will come: the limit is reached, the query failed, or the stream was closed. */
    boolean finished();

    /** Why the query failed, where it did. */
    Optional<String> failure();

    @Override
    void close();
}
