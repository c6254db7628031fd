package dev.weir.port;

import java.util.SortedMap;
import java.util.SortedSet;

/** How far consumer groups have come, for whoever reaches Kafka itself. Calls fail with {@link dev.weir.target.ServerException}. */
public interface GroupLags {
    /** @param groups the topics that each group reads, by the group's id */
    SortedMap<String, GroupLag> lags(SortedMap<String, SortedSet<String>> groups);
}
