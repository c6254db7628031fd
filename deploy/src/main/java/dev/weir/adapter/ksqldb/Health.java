package dev.weir.adapter.ksqldb;

/**
 * What {@code /healthcheck} says.
 *
 * @param commandRunner false while the server executes no statements
 */
public record Health(boolean healthy, boolean metastore, boolean kafka, boolean commandRunner) {}
