package dev.weir.target;

import java.util.Optional;

/** Who runs a target's statements of Flink, and where their tables are. */
public sealed interface FlinkPlace {
    /**
     * Confluent Cloud.
     *
     * @param api the Flink endpoint of the region, with a Flink API key
     * @param organization its id
     * @param environment such as {@code env-ab123}
     * @param computePool such as {@code lfcp-ab123}
     * @param principal as whom statements run, such as {@code sa-ab123}; the key's owner if empty
     * @param catalog the environment by name or id
     * @param database the Kafka cluster by name or id
     */
    record Cloud(
            Endpoint api,
            String organization,
            String environment,
            String computePool,
            Optional<String> principal,
            String catalog,
            String database)
            implements FlinkPlace {}

    /**
     * Apache Flink's SQL Gateway.
     *
     * @param catalog in which sessions begin; the gateway's own default if empty
     * @param database likewise
     */
    record Gateway(Endpoint endpoint, Optional<String> catalog, Optional<String> database) implements FlinkPlace {}
}
