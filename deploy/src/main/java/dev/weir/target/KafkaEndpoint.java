package dev.weir.target;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The Kafka cluster of a target.
 *
 * @param properties of the Kafka clients, such as {@code security.protocol} and {@code sasl.jaas.config}; all treated as secrets
 */
public record KafkaEndpoint(String bootstrapServers, SortedMap<String, Secret> properties) {

    public KafkaEndpoint {
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    }

    public static KafkaEndpoint plain(String bootstrapServers) {
        return new KafkaEndpoint(bootstrapServers, new TreeMap<>());
    }
}
