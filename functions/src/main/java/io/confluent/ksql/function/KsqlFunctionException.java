package io.confluent.ksql.function;

import io.confluent.ksql.util.KsqlException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** What a user-defined function throws when it can't compute its value. */
public class KsqlFunctionException extends KsqlException {
    @Serial
    private static final long serialVersionUID = 1;

    public KsqlFunctionException(String message) {
        super(message);
    }

    public KsqlFunctionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
