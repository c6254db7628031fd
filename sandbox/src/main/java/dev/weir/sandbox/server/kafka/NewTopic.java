package dev.weir.sandbox.server.kafka;

import java.util.Map;

/**
 * A topic to be made.
 *
 * @param replicas -1 for the broker's default
 * @param config Kafka's own keys, such as {@code retention.ms}
 */
public record NewTopic(String name, int partitions, int replicas, Map<String, String> config) {}
