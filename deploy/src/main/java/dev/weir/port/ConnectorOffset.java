package dev.weir.port;

/**
 * How far a connector has read one part of its source. What both hold depends on the connector's class.
 *
 * @param partition a JSON object
 * @param offset a JSON object, or null in JSON for "from the beginning"
 */
public record ConnectorOffset(String partition, String offset) {}
