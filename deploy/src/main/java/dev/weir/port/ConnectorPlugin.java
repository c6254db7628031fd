package dev.weir.port;

/**
 * A connector class that a server can run.
 *
 * @param type source or sink
 * @param version empty where the server doesn't tell
 */
public record ConnectorPlugin(String className, String type, String version) {}
