package dev.weir.sandbox.server.entity;

import java.util.Optional;

/**
 * How far a command has come.
 *
 * @param queryId of the query that it started, when it has
 */
public record CommandStatus(Status status, String message, Optional<String> queryId) {
    /** The states of a command. */
    public enum Status {
        QUEUED,
        EXECUTING,
        SUCCESS,
        ERROR,
        TERMINATED
    }

    public static CommandStatus success(String message) {
        return new CommandStatus(Status.SUCCESS, message, Optional.empty());
    }

    public static CommandStatus started(String queryId) {
        return new CommandStatus(Status.SUCCESS, "Created query with ID " + queryId, Optional.of(queryId));
    }

    public static CommandStatus executing() {
        return new CommandStatus(Status.EXECUTING, "Executing statement", Optional.empty());
    }

    public static CommandStatus error(String message) {
        return new CommandStatus(Status.ERROR, message, Optional.empty());
    }
}
