package dev.weir.adapter.flink;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.adapter.http.Answer;
import dev.weir.adapter.http.Failures;
import dev.weir.target.FailureKind;
import dev.weir.target.ServerException;

/** What refusals of a SQL Gateway mean. It says everything with stack traces, of which the innermost cause is what a user needs. */
final class GatewayFailures {
    private final Failures failures;

    GatewayFailures(Failures failures) {
        this.failures = failures;
    }

    JsonNode body(Answer answer) {
        return failures.body(answer.orThrow(this::of));
    }

    ServerException refused(String detail) {
        return failures.failure(
                FailureKind.REFUSED,
                "WEIR-NET-191",
                "The SQL Gateway refuses a request",
                failures.here() + " says: " + detail);
    }

    ServerException late(String status) {
        return failures.failure(
                FailureKind.TIMED_OUT,
                "WEIR-NET-192",
                "The SQL Gateway doesn't carry out a statement in time",
                failures.here() + " still says " + status + ". Try again.");
    }

    private ServerException of(Answer answer) {
        if (answer.status() == 404) {
            return failures.failure(
                    FailureKind.NOT_FOUND,
                    "WEIR-NET-193",
                    "The SQL Gateway doesn't know what is asked for",
                    failures.here() + " says (404): " + reason(answer));
        }
        return answer.status() >= 500
                ? failures.failure(
                        FailureKind.FAILED,
                        "WEIR-NET-194",
                        "The SQL Gateway failed to carry out a request",
                        failures.here() + " says (" + answer.status() + "): " + reason(answer))
                : refused("(" + answer.status() + ") " + reason(answer));
    }

    /** The message of the innermost exception. */
    static String reason(Answer answer) {
        JsonNode errors = answer.json().path("errors");
        String text = errors.path(errors.size() - 1).asText("").strip();
        int cause = text.lastIndexOf("Caused by: ");
        String innermost = cause < 0 ? text : text.substring(cause + "Caused by: ".length());
        String message = innermost.split("\\R\\s*at ", 2)[0].replaceFirst("^<Exception on server side:\\s*", "");
        String plain =
                message.replaceFirst("^[a-zA-Z0-9_.$]+(Exception|Error): ?", "").strip();
        return plain.isEmpty() ? "nothing" : plain;
    }
}
