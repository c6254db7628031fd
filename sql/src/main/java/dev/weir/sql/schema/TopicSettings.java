package dev.weir.sql.schema;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** How a topic is to be made where it doesn't exist; what is empty is left to the server. */
public record TopicSettings(
        String name,
        OptionalInt partitions,
        OptionalInt replicas,
        OptionalLong retention,
        Optional<String> cleanupPolicy) {
    public static TopicSettings named(String name) {
        return new TopicSettings(
                name, OptionalInt.empty(), OptionalInt.empty(), OptionalLong.empty(), Optional.empty());
    }
}
