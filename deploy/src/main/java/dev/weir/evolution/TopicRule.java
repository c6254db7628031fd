package dev.weir.evolution;

import dev.weir.sql.schema.TopicSettings;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A topic that exists is taken as it is: a statement that asks for another shape of it is refused. */
final class TopicRule {
    private TopicRule() {}

    static Optional<String> obstacle(TopicSettings running, TopicSettings wanted) {
        return differs("PARTITIONS", boxed(running.partitions()), boxed(wanted.partitions()))
                .or(() -> differs("REPLICAS", boxed(running.replicas()), boxed(wanted.replicas())))
                .or(() -> differs("RETENTION_MS", boxed(running.retention()), boxed(wanted.retention())));
    }

    /** What only one of the two says was left to the server. */
    private static Optional<String> differs(String property, Optional<Long> running, Optional<Long> wanted) {
        return running.isPresent() && wanted.isPresent() && !running.equals(wanted)
                ? Optional.of(property + " of a topic that exists can't be changed by a statement")
                : Optional.empty();
    }

    private static Optional<Long> boxed(OptionalInt number) {
        return number.stream().asLongStream().boxed().findFirst();
    }

    private static Optional<Long> boxed(OptionalLong number) {
        return number.stream().boxed().findFirst();
    }
}
