package dev.weir.adapter.ksqldb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.adapter.http.Answer;
import dev.weir.adapter.http.Failures;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.port.TrialAnswer;
import dev.weir.target.FailureKind;
import dev.weir.target.ServerException;
import java.util.Optional;

/**
 * What ksqlDB's refusals mean, by status and error code. Its messages are only ever shown: they differ between versions, and the same status can
 * mean a user's mistake or a server's trouble.
 */
final class KsqlFailures {
    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERROR = 500;
    private static final int COMMAND_TIMED_OUT = 50301;
    private static final int STARTING = 50302;
    private static final int STOPPING = 50303;

    private final Failures failures;

    KsqlFailures(Failures failures) {
        this.failures = failures;
    }

    /** The answer, if it isn't a failure. */
    Answer check(Answer answer) {
        if (answer.ok()) {
            return answer;
        }
        throw of(answer);
    }

    /** What an answer says that isn't a success. */
    ServerException of(Answer answer) {
        JsonNode error = answer.json();
        if (!error.path("error_code").isInt()) {
            return failures.wrongService("status " + answer.status() + " without an error that ksqlDB would give");
        }
        return of(answer.status(), error);
    }

    /**
     * What the server has against statements that it validated. A user's mistake can have the status of a server's trouble; whether a statement is blamed tells
     * them apart.
     */
    TrialAnswer refusal(Answer answer) {
        JsonNode error = answer.json();
        Optional<String> statement =
                Optional.ofNullable(error.path("statementText").textValue());
        boolean judged = answer.status() == BAD_REQUEST || (answer.status() == SERVER_ERROR && statement.isPresent());
        if (judged && error.path("error_code").isInt()) {
            return new TrialAnswer(statement, error.path("message").asText("").strip());
        }
        throw answer.ok() ? unreadable("refusal of a statement that can't be executed") : of(answer);
    }

    /** What an error object in the middle of a stream of rows says. */
    ServerException inStream(JsonNode error) {
        return of(error.path("error_code").asInt() / 100, error);
    }

    private ServerException of(int status, JsonNode error) {
        return switch (status) {
            case 401 ->
                told(FailureKind.UNAUTHENTICATED, "WEIR-NET-110", "A server doesn't accept the credentials", error);
            case 403 -> told(FailureKind.FORBIDDEN, "WEIR-NET-111", "The user of a server lacks a permission", error);
            case 404 -> refused(FailureKind.NOT_FOUND, error);
            case 409 -> refused(FailureKind.CONFLICT, error);
            case 503 -> unavailable(error);
            default -> status >= 500 ? failed(error) : refused(FailureKind.REFUSED, error);
        };
    }

    private ServerException unavailable(JsonNode error) {
        return switch (error.path("error_code").asInt()) {
            case COMMAND_TIMED_OUT ->
                told(FailureKind.BUSY, "WEIR-NET-122", "ksqlDB is still busy with earlier statements", error);
            case STARTING -> told(FailureKind.BUSY, "WEIR-NET-120", "The ksqlDB server is starting", error);
            case STOPPING -> told(FailureKind.UNREACHABLE, "WEIR-NET-121", "The ksqlDB server is stopping", error);
            default -> told(FailureKind.BUSY, "WEIR-NET-123", "The ksqlDB server is unavailable", error);
        };
    }

    private ServerException refused(FailureKind kind, JsonNode error) {
        return told(kind, "WEIR-NET-124", "ksqlDB refuses a statement", error);
    }

    private ServerException failed(JsonNode error) {
        return told(FailureKind.FAILED, "WEIR-NET-125", "ksqlDB failed to execute a statement", error);
    }

    private ServerException told(FailureKind kind, String code, String summary, JsonNode error) {
        String message = error.path("message").asText("").strip();
        String detail = failures.here() + " says (" + error.path("error_code").asInt() + "): " + message;
        return new ServerException(kind, Diagnostic.error(code, summary, detail));
    }

    /** The server couldn't take the statement because its command runner stands still; it was not applied. */
    ServerException standingStill(ServerException original) {
        return failures.failure(
                        FailureKind.BUSY,
                        "WEIR-NET-126",
                        "ksqlDB's command runner stands still",
                        failures.here()
                                + " takes no statements at the moment, as happens for up to a minute after a young query was stopped. The statement was not applied.")
                .causedBy(original);
    }

    /** The statement is accepted, but its effect didn't show in time. */
    ServerException stillExecuting(String commandId) {
        return failures.failure(
                FailureKind.TIMED_OUT,
                "WEIR-NET-127",
                "A statement was accepted but is still being executed",
                failures.here() + " has not finished the command " + commandId
                        + " in the time allowed. Run the same command again later: what is done is not done twice.");
    }

    /** The server accepted a statement and then could not execute it. */
    ServerException commandFailed(CommandStatus status) {
        return failures.failure(
                FailureKind.REFUSED,
                "WEIR-NET-128",
                "ksqlDB accepted a statement but could not execute it",
                failures.here() + " says: " + status.message().strip());
    }

    ServerException unreadable(String what) {
        return failures.wrongService("its answer holds no " + what);
    }
}
