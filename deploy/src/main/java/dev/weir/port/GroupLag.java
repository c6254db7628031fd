package dev.weir.port;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How far a consumer group has come in the topics that it reads.
 *
 * @param committed the sum of its offsets
 * @param behind records after its offsets
 * @param unread records in partitions for which it has no offset yet
 * @param partitions how many there are in all
 * @param missing topics that don't exist
 */
public record GroupLag(long committed, long behind, long unread, int partitions, SortedSet<String> missing) {
    public GroupLag {
        missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
    }
}
