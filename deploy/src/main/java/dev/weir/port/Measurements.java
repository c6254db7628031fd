package dev.weir.port;

import dev.weir.live.Measured;
import java.util.SortedSet;

/** How much the topics of a Kafka cluster hold, and who reads them. */
public interface Measurements {
    /** Never fails: what can't be found out is left out, and why is said. */
    Measured measure(SortedSet<String> topics);
}
