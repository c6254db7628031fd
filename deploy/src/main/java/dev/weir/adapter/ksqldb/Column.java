package dev.weir.adapter.ksqldb;

/**
 * A column of a query's result.
 *
 * @param type in ksqlDB's words
 */
public record Column(String name, String type) {}
