package dev.weir.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a server's EXPLAIN of a running query says about how it gets on.
 *
 * @param lag records that it has not finished yet; empty where the server doesn't tell, as for a query that is only starting
 * @param errors what has stopped it, the last one last
 */
record QueryHealth(OptionalLong lag, List<String> errors) {
    QueryHealth {
        errors = List.copyOf(errors);
    }

    /** @param entities the server's answer */
    static QueryHealth of(List<JsonNode> entities) {
        OptionalLong lag = OptionalLong.empty();
        List<String> errors = new ArrayList<>();
        for (JsonNode entity : entities) {
            JsonNode query = entity.path("queryDescription");
            for (JsonNode task : query.path("tasksMetadata")) {
                for (JsonNode offsets : task.path("topicOffsets")) {
                    lag = OptionalLong.of(lag.orElse(0) + behind(offsets));
                }
            }
            query.path("queryErrors")
                    .forEach(error -> errors.add(error.path("errorMessage").asText()));
        }
        return new QueryHealth(lag, errors);
    }

    /** The end that a task remembers can be older than what it has committed. */
    private static long behind(JsonNode offsets) {
        return Math.max(
                0,
                offsets.path("endOffset").asLong()
                        - Math.max(0, offsets.path("committedOffset").asLong()));
    }

    String lagText() {
        return lag.isPresent() ? Long.toString(lag.getAsLong()) : "";
    }
}
