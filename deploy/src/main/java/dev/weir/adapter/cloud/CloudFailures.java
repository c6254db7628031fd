package dev.weir.adapter.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.adapter.http.Answer;
import dev.weir.adapter.http.Failures;
import dev.weir.target.FailureKind;
import dev.weir.target.ServerException;

/** What Confluent Cloud's refusals mean, by status. */
final class CloudFailures {
    private final Failures failures;

    CloudFailures(Failures failures) {
        this.failures = failures;
    }

    Answer check(Answer answer) {
        return answer.orThrow(this::of);
    }

    JsonNode body(Answer answer) {
        return failures.body(check(answer));
    }

    /** Nothing that can be told any closer than the message does. */
    ServerException refused(String detail) {
        return failures.failure(
                FailureKind.REFUSED,
                "WEIR-NET-170",
                "Confluent Cloud refuses a connector's configuration or a request for it",
                detail);
    }

    private ServerException of(Answer answer) {
        String detail = failures.message(answer);
        return switch (answer.status()) {
            case 400, 422 -> refused(detail);
            case 402 ->
                failures.failure(FailureKind.REFUSED, "WEIR-NET-171", "A quota of Confluent Cloud is used up", detail);
            case 404 ->
                failures.failure(
                        FailureKind.NOT_FOUND,
                        "WEIR-NET-172",
                        "Confluent Cloud has no such environment, cluster, connector or class",
                        detail);
            case 409 ->
                failures.failure(
                        FailureKind.CONFLICT,
                        "WEIR-NET-173",
                        "Confluent Cloud has something else of this name, or is changing it",
                        detail);
            case 503 -> failures.failure(FailureKind.BUSY, "WEIR-NET-174", "Confluent Cloud isn't ready", detail);
            default ->
                failures.failure(
                        answer.status() >= 500 ? FailureKind.FAILED : FailureKind.REFUSED,
                        "WEIR-NET-175",
                        "Confluent Cloud failed to carry out a request",
                        detail);
        };
    }
}
