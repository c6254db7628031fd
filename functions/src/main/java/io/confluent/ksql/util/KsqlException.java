package io.confluent.ksql.util;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** What a user-defined function throws when it can't go on. */
public class KsqlException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public KsqlException(String message) {
        super(message);
    }

    public KsqlException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public KsqlException(Throwable cause) {
        super(cause);
    }
}
