package dev.weir.sandbox.server.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The bodies that clients send. A field that may be left out is an Optional. */
public final class Requests {
    private Requests() {}

    /**
     * To {@code /ksql} and {@code /query}.
     *
     * @param commandSequenceNumber the command that must have been executed before
     */
    public record Ksql(
            Optional<String> ksql,
            Optional<Map<String, Object>> streamsProperties,
            Optional<Map<String, Object>> sessionVariables,
            Optional<Long> commandSequenceNumber) {}

    /** To {@code /query-stream}; its properties are called differently there. */
    public record QueryStream(
            @JsonProperty(required = true) String sql,
            Optional<Map<String, Object>> properties,
            Optional<Map<String, Object>> sessionVariables) {}

    /** To {@code /close-query}. */
    public record CloseQuery(@JsonProperty(required = true) String queryId) {}

    /** The first line to {@code /inserts-stream}; the rows follow. */
    public record InsertsStream(
            @JsonProperty(required = true) String target, Optional<Map<String, Object>> properties) {}

    /** To {@code /ksql/terminate}: patterns of the topics to delete with the cluster. */
    public record TerminateCluster(Optional<List<String>> deleteTopicList) {}
}
