package dev.weir.health;

import dev.weir.live.Observed;
import dev.weir.port.GroupLag;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a query is doing at one moment.
 *
 * @param sink the stream or table that it writes
 * @param state as the server calls it
 * @param worked how many records of its sources it has finished since they exist; only its growth means something
 * @param lag records of its sources that it has not finished; empty while nobody can tell
 * @param missing topics that it reads and that don't exist
 */
public record QueryHealth(
        String id,
        String sink,
        String state,
        OptionalLong worked,
        OptionalLong lag,
        List<QueryError> errors,
        List<String> missing) {
    public QueryHealth {
        errors = List.copyOf(errors);
        missing = List.copyOf(missing);
    }

    /** @param group what Kafka itself says, where it is reached */
    public static QueryHealth of(Observed.Query query, QueryLook look, Optional<GroupLag> group) {
        OptionalLong worked =
                group.map(kafka -> OptionalLong.of(kafka.committed())).orElse(look.committed());
        return new QueryHealth(
                query.queryId(),
                query.sink(),
                query.state(),
                worked,
                lag(look, group),
                look.errors(),
                group.map(kafka -> List.copyOf(kafka.missing())).orElse(List.of()));
    }

    /**
     * The tasks' view, unless Kafka knows of clearly more: what a task remembers of a topic's end can be old, and Kafka counts the marker that ends a
     * transaction like a record.
     */
    private static OptionalLong lag(QueryLook look, Optional<GroupLag> group) {
        if (look.lag().isEmpty() || group.isEmpty()) {
            return look.lag();
        }
        GroupLag kafka = group.get();
        long behind = kafka.behind() + (look.fromEarliest() ? kafka.unread() : 0);
        long told = look.lag().getAsLong();
        return OptionalLong.of(behind > told + kafka.partitions() ? behind : told);
    }

    /** Why it doesn't do its work, if that is known. */
    public Optional<String> trouble() {
        if (!missing.isEmpty()) {
            return Optional.of("it reads " + String.join(", ", missing) + ", which doesn't exist");
        }
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(errors.get(errors.size() - 1).headline());
    }
}
