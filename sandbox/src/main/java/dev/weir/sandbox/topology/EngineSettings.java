package dev.weir.sandbox.topology;

import dev.weir.functions.UserFunctions;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where an engine runs.
 *
 * @param registryUrl of the schema registry; without one, queries over AVRO are refused
 * @param serviceId names the consumer groups and internal topics, as ksqlDB's {@code ksql.service.id} does
 * @param stateDirectory for the state stores; it may be lost, they are rebuilt from their topics
 * @param functions that queries may call beside the built-in ones; a query keeps those that it is built with
 */
public record EngineSettings(
        String bootstrapServers,
        Optional<String> registryUrl,
        String serviceId,
        Path stateDirectory,
        Supplier<UserFunctions> functions) {
    /** The application id of a persistent query, which is its consumer group too. */
    public String applicationId(String queryId) {
        return "_confluent-ksql-" + serviceId + "query_" + queryId;
    }
}
