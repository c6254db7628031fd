package dev.weir.adapter.connect;

import dev.weir.adapter.http.Answer;
import dev.weir.adapter.http.Failures;
import dev.weir.target.FailureKind;
import dev.weir.target.ServerException;

/** What Kafka Connect's refusals mean, by status. */
final class ConnectFailures {
    private final Failures failures;

    ConnectFailures(Failures failures) {
        this.failures = failures;
    }

    Answer check(Answer answer) {
        return answer.orThrow(this::of);
    }

    private ServerException of(Answer answer) {
        String detail = failures.message(answer);
        return switch (answer.status()) {
            case 400, 422 ->
                failures.failure(
                        FailureKind.REFUSED,
                        "WEIR-NET-140",
                        "Kafka Connect refuses a connector's configuration",
                        detail);
            case 404 ->
                failures.failure(
                        FailureKind.NOT_FOUND, "WEIR-NET-141", "Kafka Connect has no such connector or class", detail);
            // While workers share out the work anew, the cluster answers every change with this status.
            case 409, 503 ->
                failures.failure(
                        FailureKind.BUSY, "WEIR-NET-142", "Kafka Connect is busy sharing out its work", detail);
            default ->
                failures.failure(
                        FailureKind.FAILED, "WEIR-NET-143", "Kafka Connect failed to carry out a request", detail);
        };
    }
}
