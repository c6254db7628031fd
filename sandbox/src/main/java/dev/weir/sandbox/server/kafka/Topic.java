package dev.weir.sandbox.server.kafka;

import java.util.List;
import java.util.OptionalLong;

/**
 * A topic that exists.
 *
 * @param replicas the number of replicas of each partition
 * @param retention in milliseconds; empty where nobody asked the broker
 */
public record Topic(String name, List<Integer> replicas, OptionalLong retention) {
    public Topic {
        replicas = List.copyOf(replicas);
    }

    public int partitions() {
        return replicas.size();
    }

    /** Of its first partition: all have as many, unless somebody moved them by hand. */
    public int replication() {
        return replicas.isEmpty() ? 0 : replicas.get(0);
    }
}
