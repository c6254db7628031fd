package dev.weir.adapter.ksqldb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.port.Deadline;
import dev.weir.port.Progress;
import dev.weir.port.StatementAnswer;
import dev.weir.target.FailureKind;
import dev.weir.target.ServerException;
import java.time.Duration;
import java.util.SortedMap;

/**
 * The one lane for statements that change something. Of several at once a server executes one and fails the others, so each is sent when the one
 * before has taken effect, which after the stop of a young query can take most of a minute.
 */
final class StatementLane {
    private final KsqlRest rest;
    private final Duration patience;
    private final Duration pollInterval;

    /** @param patience for one statement to take effect once the server has accepted it */
    StatementLane(KsqlRest rest, Duration patience, Duration pollInterval) {
        this.rest = rest;
        this.patience = patience;
        this.pollInterval = pollInterval;
    }

    synchronized StatementAnswer run(String statement, SortedMap<String, String> properties, Progress progress) {
        JsonNode entities = send(statement + ";", properties);
        StatementAnswer answer = StatementAnswer.NOTHING;
        for (JsonNode entity : entities) {
            if (entity.path("commandStatus").isObject()) {
                answer = new StatementAnswer(settled(entity, progress).queryId());
            }
        }
        return answer;
    }

    private JsonNode send(String statement, SortedMap<String, String> properties) {
        try {
            return rest.ksql(statement, properties);
        } catch (ServerException e) {
            // The same status and code stand for users' mistakes and for a stalled server; its health tells them apart.
            if (e.kind() == FailureKind.FAILED && !commandRunnerHealthy()) {
                throw rest.failures().standingStill(e);
            }
            throw e;
        }
    }

    /** A server that can't even tell how it is doing is left to its first answer. */
    private boolean commandRunnerHealthy() {
        try {
            return rest.healthcheck()
                    .path("details")
                    .path("commandRunner")
                    .path("isHealthy")
                    .asBoolean(true);
        } catch (ServerException e) {
            return true;
        }
    }

    private CommandStatus settled(JsonNode entity, Progress progress) {
        String commandId = entity.path("commandId").asText();
        CommandStatus status = CommandStatus.of(entity.path("commandStatus"));
        Deadline deadline = Deadline.in(patience);
        while (status.pending()) {
            if (deadline.isOver()) {
                throw rest.failures().stillExecuting(commandId);
            }
            progress.still(reason(commandId, status));
            deadline.sleep(pollInterval);
            status = look(commandId, status);
        }
        if (status.failed()) {
            throw rest.failures().commandFailed(status);
        }
        return status;
    }

    /** A look that fails is made again: the statement is accepted, and will be executed whether somebody looks or not. */
    private CommandStatus look(String commandId, CommandStatus last) {
        try {
            return rest.status(commandId);
        } catch (ServerException e) {
            return switch (e.kind()) {
                case TIMED_OUT, FAILED, BUSY, UNREACHABLE -> last;
                case REFUSED, CONFLICT, NOT_FOUND, UNAUTHENTICATED, FORBIDDEN, INSECURE, WRONG_SERVICE -> throw e;
            };
        }
    }

    private static String reason(String commandId, CommandStatus status) {
        boolean stops = commandId.endsWith("/drop") || commandId.startsWith("terminate/");
        return stops
                ? "waiting: ksqlDB is stopping a query, which takes up to a minute where it had just begun"
                : "waiting for ksqlDB to execute it (" + status.status() + ")";
    }
}
