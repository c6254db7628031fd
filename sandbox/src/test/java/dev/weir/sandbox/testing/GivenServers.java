package dev.weir.sandbox.testing;

import java.net.URI;
import java.util.Optional;

/**
 * Servers that somebody else has started, for tests that can run against any. They are named by the environment:
 *
 * <ul>
 *   <li>{@code WEIR_TEST_KSQLDB_URL}, such as {@code http://127.0.0.1:8088}: where it is set, the tests start no server of their own
 *   <li>{@code WEIR_TEST_KAFKA}, the bootstrap servers of that server's Kafka; {@code 127.0.0.1:9092} where it is not set
 *   <li>{@code WEIR_TEST_REGISTRY_URL}, its schema registry; {@code http://127.0.0.1:8081} where it is not set
 *   <li>{@code WEIR_TEST_CONNECT_URL}, its Connect worker; {@code http://127.0.0.1:8083} where it is not set
 * </ul>
 *
 * Tests create, drop and delete on these servers whatever they like.
 */
public record GivenServers(URI ksqldb, String kafka, URI registry, URI connect) {

    public static Optional<GivenServers> fromEnvironment() {
        return Optional.ofNullable(System.getenv("WEIR_TEST_KSQLDB_URL"))
                .map(url -> new GivenServers(
                        URI.create(url),
                        variable("WEIR_TEST_KAFKA", "127.0.0.1:9092"),
                        URI.create(variable("WEIR_TEST_REGISTRY_URL", "http://127.0.0.1:8081")),
                        URI.create(variable("WEIR_TEST_CONNECT_URL", "http://127.0.0.1:8083"))));
    }

    private static String variable(String name, String otherwise) {
        return Optional.ofNullable(System.getenv(name)).orElse(otherwise);
    }
}
