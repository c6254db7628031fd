package dev.weir.adapter.schemaregistry;

import dev.weir.adapter.http.Answer;
import dev.weir.adapter.http.Failures;
import dev.weir.target.FailureKind;
import dev.weir.target.ServerException;

/** What the Schema Registry's refusals mean, by status. */
final class RegistryFailures {
    private final Failures failures;

    RegistryFailures(Failures failures) {
        this.failures = failures;
    }

    Answer check(Answer answer) {
        return answer.orThrow(this::of);
    }

    private ServerException of(Answer answer) {
        String detail = failures.message(answer);
        return switch (answer.status()) {
            case 404 ->
                failures.failure(
                        FailureKind.NOT_FOUND, "WEIR-NET-150", "The Schema Registry has no such subject", detail);
            case 409 ->
                failures.failure(
                        FailureKind.REFUSED,
                        "WEIR-NET-151",
                        "A schema isn't compatible with its earlier versions",
                        detail);
            case 422 ->
                failures.failure(
                        FailureKind.REFUSED, "WEIR-NET-152", "The Schema Registry refuses a schema or setting", detail);
            case 503 -> failures.failure(FailureKind.BUSY, "WEIR-NET-153", "The Schema Registry isn't ready", detail);
            default ->
                failures.failure(
                        answer.status() >= 500 ? FailureKind.FAILED : FailureKind.REFUSED,
                        "WEIR-NET-154",
                        "The Schema Registry failed to carry out a request",
                        detail);
        };
    }
}
