package dev.weir.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weir.adapter.http.PlayedServer;
import dev.weir.target.FailureKind;
import dev.weir.target.KafkaEndpoint;
import dev.weir.target.Secret;
import dev.weir.target.ServerException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The Kafka clients wait in silence for brokers that will never answer; Weir says what is wrong. */
class KafkaFailuresTest {

    @Test
    void nobodyListens() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        assertFails(KafkaEndpoint.plain("127.0.0.1:" + port), FailureKind.UNREACHABLE, "WEIR-NET-101");
        assertFails(KafkaEndpoint.plain("no-port"), FailureKind.UNREACHABLE, "WEIR-NET-101");
    }

    @Test
    void aPlainClientForBrokersWithTls() {
        try (PlayedServer broker = PlayedServer.secure()) {
            assertFails(KafkaEndpoint.plain("127.0.0.1:" + broker.port()), FailureKind.INSECURE, "WEIR-NET-105");
        }
    }

    @Test
    void aBrokerThatKeepsSilent() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            assertFails(
                    KafkaEndpoint.plain("127.0.0.1:" + silent.getLocalPort()), FailureKind.TIMED_OUT, "WEIR-NET-103");
        }
    }

    @Test
    void settingsThatTheClientDoesNotTake() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            KafkaEndpoint endpoint = new KafkaEndpoint(
                    "127.0.0.1:" + silent.getLocalPort(),
                    new TreeMap<>(Map.of("security.protocol", new Secret("SASL_PLAIN"))));
            assertFails(endpoint, FailureKind.REFUSED, "WEIR-NET-164");
        }
    }

    private static void assertFails(KafkaEndpoint endpoint, FailureKind kind, String code) {
        ServerException failure = catchThrowableOfType(ServerException.class, () -> {
            try (KafkaCluster kafka = new KafkaCluster(endpoint, PlayedServer.SHORT)) {
                kafka.list();
            }
        });
        assertThat(failure).isNotNull();
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.diagnostic().code()).isEqualTo(code);
    }
}
