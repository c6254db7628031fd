package dev.weir.sandbox.server.http;

import dev.weir.sql.type.SqlType;
import java.util.List;
import java.util.Optional;

/** An answer that comes in pieces: the rows of a query, or the lines of PRINT. */
public sealed interface Streamed {
    /** The rows of a query. */
    record Rows(Header header, Source<List<?>> rows) implements Streamed {}

    /** The lines of PRINT, as text. */
    record Lines(Source<String> lines) implements Streamed {}

    /**
     * What is known before the first row.
     *
     * @param push whether the rows end only at a LIMIT or when the client goes
     */
    record Header(String queryId, List<Column> columns, boolean push) {}

    /** @param key whether it belongs to the key of a row; only pull queries tell */
    record Column(String name, SqlType type, boolean key) {}

    /** Where the pieces come from. */
    interface Source<T> {
        /** Delivers pieces to the sink from any thread, one at a time, until there are no more or {@link #cancel()}. */
        void deliver(Sink<T> sink);

        /** The client has gone. */
        void cancel();
    }

    /** Where they go. */
    interface Sink<T> {
        /** Takes a piece; may block while the client reads slowly. */
        void next(T piece);

        /** That was all; a message says why, such as that the limit was reached. */
        void end(Optional<String> message);

        void fail(String message);
    }
}
