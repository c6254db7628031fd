package dev.weir.target;

/**
 * A Kafka cluster's REST API, version 3.
 *
 * @param cluster its id, such as {@code lkc-ab123}
 */
public record KafkaRestEndpoint(Endpoint endpoint, String cluster) {}
