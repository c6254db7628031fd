package dev.weir.adapter.kafka;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.target.FailureKind;
import dev.weir.target.KafkaEndpoint;
import dev.weir.target.ServerException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What the Kafka clients' exceptions mean, by their class. */
final class KafkaFailures {
    private final KafkaEndpoint endpoint;

    KafkaFailures(KafkaEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    ServerException of(Throwable failure) {
        return told(failure).causedBy(failure);
    }

    private ServerException told(Throwable failure) {
        if (failure instanceof SslAuthenticationException) {
            return failure(
                    FailureKind.INSECURE,
                    "WEIR-NET-107",
                    "A secure connection can't be made",
                    " and Weir can't agree on TLS",
                    failure);
        }
        if (failure instanceof AuthenticationException) {
            return failure(
                    FailureKind.UNAUTHENTICATED,
                    "WEIR-NET-110",
                    "A server doesn't accept the credentials",
                    " doesn't accept the credentials of `kafka.sasl.jaas.config`",
                    failure);
        }
        if (failure instanceof AuthorizationException) {
            return failure(
                    FailureKind.FORBIDDEN,
                    "WEIR-NET-111",
                    "The user of a server lacks a permission",
                    " knows the user but doesn't allow this request",
                    failure);
        }
        return failure instanceof ApiException api ? api(api) : unknown(failure);
    }

    private ServerException api(ApiException failure) {
        if (failure instanceof UnknownTopicOrPartitionException) {
            return failure(FailureKind.NOT_FOUND, "WEIR-NET-161", "Kafka has no such topic", " says no", failure);
        }
        if (failure instanceof GroupIdNotFoundException) {
            return failure(FailureKind.NOT_FOUND, "WEIR-NET-160", "Kafka refuses a request", " says no", failure);
        }
        if (failure instanceof TopicExistsException) {
            return failure(FailureKind.CONFLICT, "WEIR-NET-162", "Kafka has this topic already", " says no", failure);
        }
        if (failure instanceof TimeoutException) {
            return failure(
                    FailureKind.TIMED_OUT,
                    "WEIR-NET-103",
                    "A server didn't answer in time",
                    " took too long. Check its address and `security.protocol`",
                    failure);
        }
        if (failure instanceof RetriableException) {
            return failure(
                    FailureKind.FAILED, "WEIR-NET-163", "Kafka failed to carry out a request", " failed", failure);
        }
        return failure(FailureKind.REFUSED, "WEIR-NET-160", "Kafka refuses a request", " says no", failure);
    }

    private ServerException unknown(Throwable failure) {
        return failure(FailureKind.FAILED, "WEIR-NET-163", "Kafka failed to carry out a request", " failed", failure);
    }

    ServerException badSettings(Throwable failure) {
        return failure(
                        FailureKind.REFUSED,
                        "WEIR-NET-164",
                        "The Kafka client doesn't take a target's settings",
                        " can't be used with the settings below `kafka`",
                        failure)
                .causedBy(failure);
    }

    ServerException unreachable() {
        return new ServerException(
                FailureKind.UNREACHABLE,
                Diagnostic.error(
                        "WEIR-NET-101",
                        "A server can't be reached",
                        "No Kafka broker listens at " + endpoint.bootstrapServers()
                                + ". Start it, or correct the address in `kafka`."));
    }

    ServerException expectsTls() {
        return new ServerException(
                FailureKind.INSECURE,
                Diagnostic.error(
                        "WEIR-NET-105",
                        "A plain connection is used for a server that expects TLS",
                        "The Kafka brokers at " + endpoint.bootstrapServers()
                                + " expect TLS. Set `security.protocol` below `kafka` to SSL or SASL_SSL."));
    }

    private ServerException failure(FailureKind kind, String code, String summary, String what, Throwable failure) {
        String detail =
                "The Kafka cluster at " + endpoint.bootstrapServers() + what + " (" + failure.getMessage() + ").";
        return new ServerException(kind, Diagnostic.error(code, summary, detail));
    }
}
