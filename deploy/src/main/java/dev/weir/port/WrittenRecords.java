package dev.weir.port;

import java.util.SortedMap;

/** How far the topics of a Kafka cluster are written, for whoever can read them. Calls fail with {@link dev.weir.target.ServerException}. */
public interface WrittenRecords {
    /** How many records were ever written, by partition. */
    SortedMap<Integer, Long> ends(String topic);

    /**
     * Whether a record of a certain time was written behind earlier ends. It counts as written where records bear the time of their arrival, or
     * have expired, if any were written at all: the one that is looked for could be among them.
     *
     * @param time in milliseconds since 1970
     */
    boolean written(String topic, SortedMap<Integer, Long> ends, long time);
}
