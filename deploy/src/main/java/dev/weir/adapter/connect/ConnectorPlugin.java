package dev.weir.adapter.connect;

/**
 * A class that a Connect worker can load.
 *
 * @param type source, sink, converter … in Connect's words
 */
public record ConnectorPlugin(String className, String type, String version) {}
