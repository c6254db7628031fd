package dev.weir.bench.engine;

import java.util.List;
import org.apache.kafka.streams.Topology;

/** A query, in SQL and as somebody who knows Kafka Streams would write it by hand. */
interface Query {
    List<Query> ALL =
            List.of(new FilterAndProjection(), new GroupedAverage(), new JoinWithTable(), new WindowedCount());

    String name();

    /** CREATE … AS into {@code RESULT}, up to the WITH clause. */
    String create();

    /** What comes behind AS. */
    String select();

    Topology byHand(Topics topics);

    /** Whether the result is a table: then only the newest record of a key counts, because caching decides how many there are. */
    boolean resultIsTable();

    /** How many records the application processes to get through its input, those between its parts included. */
    long processed(Topics topics);
}
