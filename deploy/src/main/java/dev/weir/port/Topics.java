package dev.weir.port;

import dev.weir.live.Observed;
import dev.weir.model.Resource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The topics of a Kafka cluster. Calls fail with {@link dev.weir.target.ServerException}. */
public interface Topics {
    /** All topics but Kafka's own. */
    List<Observed.Topic> list();

    boolean exists(String name);

    Optional<Observed.Topic> find(String name);

    /** How many replicas a topic gets where nobody says; empty if that can't be found out. */
    default OptionalInt standardReplicas() {
        return OptionalInt.empty();
    }

    void create(Resource.Topic topic);

    /** Brings an existing topic's settings, and its number of partitions where that grows, to what is wanted; other settings go back to the default. */
    void configure(Resource.Topic topic);

    /** Returns when the topic is gone; it may be gone already. */
    void delete(String name);

    /** Writes records and returns when all of them are kept. */
    void send(String name, Iterable<DataRecord> records);
}
