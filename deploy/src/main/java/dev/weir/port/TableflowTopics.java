package dev.weir.port;

import dev.weir.live.Observed;
import dev.weir.model.Resource;
import java.util.List;
import java.util.Optional;

/** The topics that Confluent Cloud materialises as tables. Failures are {@link dev.weir.target.ServerException}s. */
public interface TableflowTopics {
    List<Observed.Tableflow> list();

    Optional<Observed.Tableflow> find(String topic);

    /** Begins to materialise a topic. One that is materialised already is a conflict. */
    void create(Resource.Tableflow tableflow);

    /** Changes everything but the storage. */
    void change(Resource.Tableflow tableflow);

    /** Ends it; it may have ended already. */
    void delete(String topic);
}
