package dev.weir.sandbox.server.entity;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A query in a list.
 *
 * @param statusCount how many nodes run it in which state: one node here
 */
public record RunningQueryInfo(
        String queryString,
        List<String> sinks,
        List<String> sinkKafkaTopics,
        String id,
        Map<String, Integer> statusCount,
        String queryType,
        Optional<String> state) {}
