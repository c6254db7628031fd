package dev.weir.connector;

/**
 * A setting that is gone without a successor.
 *
 * @param since the connector's version without it
 * @param instead what to do, in full sentences
 */
public record RemovedKey(String name, String since, String instead) {}
