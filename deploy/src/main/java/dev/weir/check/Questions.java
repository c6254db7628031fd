package dev.weir.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Puts a check's query to a server. Calls fail with {@link dev.weir.target.ServerException}. */
@FunctionalInterface
public interface Questions {
    Answer ask();

    /** The rows as they come. Closing from any thread ends the wait for the next. */
    interface Answer extends AutoCloseable {
        List<String> columns();

        /** Waits for the next row, its values in the order of the columns; nothing at the end or once closed. */
        Optional<List<JsonNode>> next();

        @Override
        void close();
    }
}
