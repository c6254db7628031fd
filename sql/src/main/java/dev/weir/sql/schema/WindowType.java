package dev.weir.sql.schema;

import java.time.Duration;
import java.util.Optional;

/**
 * How the keys of a source are windowed.
 *
 * @param size of a tumbling or hopping window; sessions have none
 */
public record WindowType(Kind kind, Optional<Duration> size) {
    /** The three kinds of windows. */
    public enum Kind {
        TUMBLING,
        HOPPING,
        SESSION
    }

    public boolean isSession() {
        return kind == Kind.SESSION;
    }
}
