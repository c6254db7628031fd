package dev.weir.port;

/**
 * A ksqlDB server as something that says whether it would execute statements, without doing so. Calls fail with {@link dev.weir.target.ServerException} where
 * the server doesn't say.
 */
public interface StatementTrial {
    TrialAnswer judge(TrialRequest request);
}
