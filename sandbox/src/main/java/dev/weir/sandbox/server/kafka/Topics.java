package dev.weir.sandbox.server.kafka;

import java.util.List;
import java.util.Optional;

/** The topics of the cluster. Methods throw {@link TopicException} where Kafka does not do what is asked. */
public interface Topics {
    Optional<Topic> find(String name);

    /** All, by name, the internal ones too. */
    List<Topic> all();

    void create(NewTopic topic);

    /** Does nothing where there is none. */
    void delete(String name);

    int brokers();
}
