package dev.weir.sandbox.server.statement;

/**
 * The topic of a source with every setting decided.
 *
 * @param replicas -1 for the broker's default
 * @param retention in milliseconds
 */
record SinkTopic(String name, int partitions, int replicas, long retention, String cleanupPolicy) {}
