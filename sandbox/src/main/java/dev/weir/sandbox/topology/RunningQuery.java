package dev.weir.sandbox.topology;

import dev.weir.sql.analyze.Analyzed.PersistentQuery;
import java.util.List;

/** A persistent query from its start to its stop. */
public interface RunningQuery {
    String id();

    PersistentQuery query();

    QueryState state();

    /** The newest failures, oldest first. */
    List<QueryError> errors();

    /** Records that could not be read, and were skipped, since the start. */
    long skippedRecords();

    /** Kafka Streams' description of the topology. */
    String topology();

    /** Of the partitions for which it has committed offsets. */
    List<PartitionProgress> progress();

    /** The partitions that its tasks have been given, with or without offsets. */
    List<PartitionProgress> assigned();

    /** The consumer group. */
    String applicationId();

    void pause();

    void resume();

    /** @param cleanup also deletes state, internal topics and committed offsets: the query is not to come back */
    void stop(boolean cleanup);
}
