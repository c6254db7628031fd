package dev.weir.health;

import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a server's EXPLAIN says of a running query.
 *
 * @param group its consumer group
 * @param topics that it reads, its own internal ones included
 * @param fromEarliest whether it began with the records that were there before it
 * @param lag records that its tasks know of and have not finished; empty where there are no tasks, as while it starts
 * @param errors what has stopped it, the last one last
 */
public record QueryLook(
        String id,
        String group,
        SortedSet<String> topics,
        boolean fromEarliest,
        OptionalLong lag,
        OptionalLong committed,
        List<QueryError> errors) {
    public QueryLook {
        topics = Collections.unmodifiableSortedSet(new TreeSet<>(topics));
        errors = List.copyOf(errors);
    }
}
