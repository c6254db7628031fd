package dev.weir.port;

import dev.weir.model.Partition;
import java.util.Collection;
import java.util.SortedMap;

/** How far consumer groups have read. Calls fail with {@link dev.weir.target.ServerException}. */
public interface GroupOffsets {
    /** What a group has committed: for each partition the offset of the next record that it will read. Nothing if there is no such group. */
    SortedMap<Partition, Long> committed(String group);

    /** Lets a group that has no members begin at these offsets. */
    void set(String group, SortedMap<Partition, Long> offsets);

    /** The offset of each partition's first record that is still there. */
    SortedMap<Partition, Long> starts(Collection<String> topics);

    /** Of each partition the offset that its next record will get, as readers of committed records see it. */
    SortedMap<Partition, Long> ends(Collection<String> topics);
}
