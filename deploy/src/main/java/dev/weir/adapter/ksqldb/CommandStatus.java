package dev.weir.adapter.ksqldb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * How far a statement has come.
 *
 * @param status in the server's words
 * @param queryId of the persistent query that it started
 */
record CommandStatus(String status, String message, Optional<String> queryId) {

    static CommandStatus of(JsonNode node) {
        return new CommandStatus(
                node.path("status").asText(""),
                node.path("message").asText(""),
                Optional.ofNullable(node.path("queryId").textValue()));
    }

    boolean failed() {
        return status.equals("ERROR");
    }

    /** Words that a later version adds count as final, so that nobody polls for ever for something that is done. */
    boolean pending() {
        return switch (status) {
            case "QUEUED", "PARSING", "EXECUTING" -> true;
            default -> false;
        };
    }
}
