package dev.weir.adapter.kafkarest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.adapter.http.Answer;
import dev.weir.adapter.http.Failures;
import dev.weir.target.FailureKind;
import dev.weir.target.ServerException;

/** What the Kafka REST API's refusals mean, by status and error code. */
final class KafkaRestFailures {
    private static final int UNKNOWN_TOPIC = 40403;
    private static final int TOPIC_EXISTS = 40002;
    private static final int DONE = 200;

    private final Failures failures;

    KafkaRestFailures(Failures failures) {
        this.failures = failures;
    }

    Answer check(Answer answer) {
        return answer.orThrow(this::of);
    }

    JsonNode body(Answer answer) {
        return failures.body(check(answer));
    }

    /** A status of 404 can mean the cluster as well. */
    boolean isUnknownTopic(Answer answer) {
        return answer.status() == 404 && answer.json().path("error_code").asInt() == UNKNOWN_TOPIC;
    }

    /** Each record has a code of its own; the answer's status only says that the request could be read. */
    void checkProduced(JsonNode result) {
        int code = result.path("error_code").asInt(DONE);
        if (code != DONE) {
            throw failures.failure(
                    FailureKind.REFUSED,
                    "WEIR-NET-184",
                    "Kafka doesn't take a record",
                    failures.here() + " says (" + code + "): "
                            + result.path("message").asText("nothing"));
        }
    }

    ServerException notYet(String what) {
        return failures.failure(
                FailureKind.TIMED_OUT,
                "WEIR-NET-185",
                "A change to a topic doesn't show",
                failures.here() + " doesn't show yet that " + what + ". Try again.");
    }

    private ServerException of(Answer answer) {
        String detail = failures.message(answer);
        int code = answer.json().path("error_code").asInt();
        if (code == TOPIC_EXISTS || answer.status() == 409) {
            return failures.failure(FailureKind.CONFLICT, "WEIR-NET-181", "A topic is there already", detail);
        }
        return switch (answer.status()) {
            case 404 ->
                failures.failure(
                        FailureKind.NOT_FOUND, "WEIR-NET-180", "There is no such Kafka cluster or topic", detail);
            case 503 -> failures.failure(FailureKind.BUSY, "WEIR-NET-182", "The Kafka REST API isn't ready", detail);
            default ->
                failures.failure(
                        answer.status() >= 500 ? FailureKind.FAILED : FailureKind.REFUSED,
                        "WEIR-NET-183",
                        "The Kafka REST API refuses or fails a request",
                        detail);
        };
    }
}
