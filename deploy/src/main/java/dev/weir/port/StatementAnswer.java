package dev.weir.port;

import java.util.Optional;

/**
 * What a ksqlDB server says after it has executed a statement.
 *
 * @param queryId of the persistent query that it started
 */
public record StatementAnswer(Optional<String> queryId) {
    public static final StatementAnswer NOTHING = new StatementAnswer(Optional.empty());
}
