package dev.weir.adapter.ksqldb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.health.QueryError;
import dev.weir.health.QueryLook;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads the answers to EXPLAIN of running queries. */
final class QueryLooks {
    private QueryLooks() {}

    static List<QueryLook> of(List<JsonNode> entities) {
        return entities.stream()
                .filter(entity -> entity.has("queryDescription"))
                .map(entity -> look(entity.path("queryDescription")))
                .toList();
    }

    private static QueryLook look(JsonNode query) {
        SortedSet<String> topics = new TreeSet<>();
        OptionalLong lag = OptionalLong.empty();
        OptionalLong committed = OptionalLong.empty();
        for (JsonNode task : query.path("tasksMetadata")) {
            for (JsonNode offsets : task.path("topicOffsets")) {
                topics.add(offsets.path("topicPartitionEntity").path("topic").asText());
                long done = Math.max(0, offsets.path("committedOffset").asLong());
                committed = OptionalLong.of(committed.orElse(0) + done);
                lag = OptionalLong.of(lag.orElse(0) + behind(offsets, done));
            }
        }
        return new QueryLook(
                query.path("id").asText(),
                query.path("consumerGroupId").asText(),
                topics,
                query.path("overriddenProperties")
                        .path("auto.offset.reset")
                        .asText()
                        .equals("earliest"),
                lag,
                committed,
                errors(query.path("queryErrors")));
    }

    /** The end that a task remembers can be older than what it has committed. */
    private static long behind(JsonNode offsets, long committed) {
        return Math.max(0, offsets.path("endOffset").asLong() - committed);
    }

    private static List<QueryError> errors(JsonNode errors) {
        List<QueryError> found = new ArrayList<>();
        errors.forEach(error -> found.add(new QueryError(
                error.path("timestamp").asLong(), error.path("errorMessage").asText())));
        return found;
    }
}
