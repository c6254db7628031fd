package dev.weir.sandbox.server;

import java.net.URI;
import java.nio.file.Path;

/**
 * Where the server listens and what it works with.
 *
 * @param host the address to bind, normally {@code 127.0.0.1}
 * @param port 0 for any free one
 * @param bootstrapServers of Kafka, as its clients take it
 * @param connectUrl of Kafka Connect's REST interface
 * @param registryUrl of the Schema Registry's Confluent-compatible interface
 * @param dataDirectory for the state stores of queries; what must survive is kept in Kafka
 * @param extensionDirectory holds the jars of user-defined functions; it need not exist
 * @param serviceId ksqlDB's service id, {@code default_} on a server that nobody configured
 */
public record ServerConfig(
        String host,
        int port,
        String bootstrapServers,
        URI connectUrl,
        URI registryUrl,
        Path dataDirectory,
        Path extensionDirectory,
        String serviceId) {}
