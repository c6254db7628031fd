package dev.weir.sandbox.server.entity;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything about a query.
 *
 * @param state absent for a query that is only explained
 */
public record QueryDescription(
        String id,
        String statementText,
        Optional<String> windowType,
        List<FieldInfo> fields,
        List<String> sources,
        List<String> sinks,
        String topology,
        String executionPlan,
        Map<String, Object> overriddenProperties,
        Map<String, String> ksqlHostQueryStatus,
        String queryType,
        List<QueryError> queryErrors,
        List<TaskMetadata> tasksMetadata,
        String consumerGroupId,
        Optional<String> state) {

    /**
     * What made a query stumble.
     *
     * @param type {@code USER}, {@code SYSTEM} or {@code UNKNOWN}: who can mend it
     */
    public record QueryError(long timestamp, String errorMessage, String type) {}

    /** One task of the query. */
    public record TaskMetadata(
            String taskId, List<TopicOffset> topicOffsets, Optional<Long> timeCurrentIdlingStarted) {}

    /** Where a task stands in one partition. */
    public record TopicOffset(TopicPartitionEntity topicPartitionEntity, long endOffset, long committedOffset) {}

    /** A partition of a topic. */
    public record TopicPartitionEntity(String topic, int partition) {}
}
