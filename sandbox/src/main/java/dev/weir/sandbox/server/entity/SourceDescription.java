package dev.weir.sandbox.server.entity;

import java.util.List;
import java.util.Optional;

/**
 * Everything about a stream or table.
 *
 * @param timestamp the column that rows take their time from; empty for the record's own
 * @param statistics a sentence for old clients; newer ones read {@code clusterStatistics}
 * @param statement what made the source, with every ALTER since on a line of its own
 * @param sourceConstraints the CREATE … AS sources that read this one, which must be dropped first
 */
public record SourceDescription(
        String name,
        Optional<String> windowType,
        List<RunningQueryInfo> readQueries,
        List<RunningQueryInfo> writeQueries,
        List<FieldInfo> fields,
        String type,
        String timestamp,
        String statistics,
        String errorStats,
        boolean extended,
        String keyFormat,
        String valueFormat,
        String topic,
        int partitions,
        int replication,
        String statement,
        List<OffsetSummary> queryOffsetSummaries,
        List<String> sourceConstraints,
        List<Statistic> clusterStatistics,
        List<Statistic> clusterErrorStats) {

    /** Where the consumer group of a query that writes the source stands. */
    public record OffsetSummary(String groupId, List<TopicSummary> topicSummaries) {}

    /** One topic that the query reads. */
    public record TopicSummary(String kafkaTopic, List<PartitionSummary> offsets) {}

    /** One of its partitions. */
    public record PartitionSummary(int partition, long logStartOffset, long logEndOffset, long consumerOffset) {}

    /** A measured value. */
    public record Statistic(String name, String host, double value, long timestamp) {}
}
