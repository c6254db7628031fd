package dev.weir.udf;

import io.confluent.ksql.util.Pair;
import io.confluent.ksql.util.Triple;
import java.util.Optional;
import org.apache.kafka.connect.data.Struct;
import org.jspecify.annotations.Nullable;

/** Which rows of an aggregate function bring a touch that counts. */
final class GoalTouches {
    private final long limit;

    /** @param limit how long before its goal a touch counts, in milliseconds */
    GoalTouches(long limit) {
        this.limit = limit;
    }

    /** Time and source of a touch, where both are known. */
    static Optional<Struct> all(Pair<@Nullable Long, @Nullable String> row) {
        return touch(row.getLeft(), row.getRight());
    }

    /** Time and source of a touch, and the time of its goal. */
    Optional<Struct> upTo(Triple<@Nullable Long, @Nullable String, @Nullable Long> row) {
        Long goal = row.getRight();
        return goal == null
                ? Optional.empty()
                : touch(row.getLeft(), row.getMiddle())
                        .filter(touch -> Touches.leadsTo(goal, Touches.at(touch), limit));
    }

    private static Optional<Struct> touch(@Nullable Long at, @Nullable String source) {
        return at == null || source == null ? Optional.empty() : Optional.of(Touches.of(at, source));
    }
}
