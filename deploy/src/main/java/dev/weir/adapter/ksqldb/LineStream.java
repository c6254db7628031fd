package dev.weir.adapter.ksqldb;

import dev.weir.adapter.http.OpenAnswer;
import java.util.Optional;

/** The lines of a PRINT, as the server writes them. Untrusted text. */
public final class LineStream implements AutoCloseable {
    private final OpenAnswer answer;

    LineStream(OpenAnswer answer) {
        this.answer = answer;
    }

    /** Waits for the next line; nothing at the end or once closed. */
    public Optional<String> next() {
        return answer.line();
    }

    @Override
    public void close() {
        answer.close();
    }
}
