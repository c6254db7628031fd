package dev.weir.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weir.target.Credentials;
import dev.weir.target.Endpoint;
import dev.weir.target.FailureKind;
import dev.weir.target.Secret;
import dev.weir.target.ServerException;
import dev.weir.target.Tls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that goes wrong around HTTP has a kind and a code of its own, and nothing hangs. */
class FailuresTest {
    private final PlayedServer plain = PlayedServer.plain();
    private final PlayedServer secure = PlayedServer.secure();

    @AfterEach
    void stop() {
        plain.close();
        secure.close();
    }

    @Test
    void nobodyListens() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        assertFails(Endpoint.anonymous("http://127.0.0.1:" + port), FailureKind.UNREACHABLE, "WEIR-NET-101");
    }

    @Test
    void noSuchName() {
        assertFails(Endpoint.anonymous("http://no-such-host.invalid"), FailureKind.UNREACHABLE, "WEIR-NET-102");
    }

    @Test
    void silence() {
        plain.answer(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE));
        assertFails(plain.endpoint(), FailureKind.TIMED_OUT, "WEIR-NET-103");
    }

    @Test
    void aBrokenConnection() {
        many(new MockResponse.Builder().onRequestStart(new SocketEffect.CloseSocket()));
        assertFails(plain.endpoint(), FailureKind.TIMED_OUT, "WEIR-NET-104");
    }

    @Test
    void httpForHttps() {
        assertFails(secure.endpoint("http"), FailureKind.INSECURE, "WEIR-NET-105");
    }

    @Test
    void httpsForHttp() {
        plain.answer(200, "{}").answer(200, "{}").answer(200, "{}");
        assertFails(plain.endpoint("https"), FailureKind.INSECURE, "WEIR-NET-106");
    }

    @Test
    void aCertificateThatNobodyTrusts() {
        assertThat(assertFails(secure.endpoint(), FailureKind.INSECURE, "WEIR-NET-107"))
                .hasMessageContaining("nobody has signed whom Weir trusts")
                .hasMessageContaining("`truststore`")
                .hasMessageNotContaining("Exception");
    }

    @Test
    void aCertificateThatHasExpired(@TempDir Path folder) throws IOException, GeneralSecurityException {
        try (PlayedServer server = PlayedServer.secure(certificate ->
                certificate.addSubjectAlternativeName("127.0.0.1").validityInterval(0, 1))) {
            assertThat(assertFails(server.trusting(folder), FailureKind.INSECURE, "WEIR-NET-107"))
                    .hasMessageContaining("has expired")
                    .hasMessageNotContaining("Exception");
        }
    }

    @Test
    void aCertificateOfAnotherHost(@TempDir Path folder) throws IOException, GeneralSecurityException {
        try (PlayedServer server =
                PlayedServer.secure(certificate -> certificate.addSubjectAlternativeName("elsewhere.example"))) {
            assertThat(assertFails(server.trusting(folder), FailureKind.INSECURE, "WEIR-NET-107"))
                    .hasMessageContaining("other host names")
                    .hasMessageNotContaining("Exception");
        }
    }

    @Test
    void wrongPassword() {
        plain.answer(401, "{\"error_code\":40100,\"message\":\"no\"}");
        Endpoint endpoint = new Endpoint(
                plain.endpoint().url(),
                new Credentials.Basic("ada", new Secret("wrong")),
                new TreeMap<>(),
                Tls.STANDARD);
        ServerException failure = assertFails(endpoint, FailureKind.UNAUTHENTICATED, "WEIR-NET-110");
        assertThat(failure).hasMessageNotContaining("wrong ").hasMessageContaining("password");
        assertThat(plain.received().authorization()).isEqualTo("Basic YWRhOndyb25n");
    }

    @Test
    void aTokenIsSentAsBearer() {
        plain.answer(200, "{}");
        Endpoint endpoint = new Endpoint(
                plain.endpoint().url(), new Credentials.Bearer(new Secret("t0k3n")), new TreeMap<>(), Tls.STANDARD);
        try (RestClient client = new RestClient(Service.KSQLDB, endpoint, PlayedServer.SHORT)) {
            client.send(Request.get("info"));
        }
        assertThat(plain.received().authorization()).isEqualTo("Bearer t0k3n");
        assertThat(endpoint.toString()).doesNotContain("t0k3n");
    }

    @Test
    void missingPermission() {
        plain.answer(403, "{\"error_code\":40300,\"message\":\"not you\"}");
        assertFails(plain.endpoint(), FailureKind.FORBIDDEN, "WEIR-NET-111");
    }

    @Test
    void tooManyRequests() {
        plain.answer(new MockResponse.Builder()
                .code(429)
                .setHeader("Retry-After", "7")
                .body(""));
        ServerException failure = assertFails(plain.endpoint(), FailureKind.BUSY, "WEIR-NET-112");
        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(7));
    }

    @Test
    void aGatewayWithoutServer() {
        many(new MockResponse.Builder()
                .code(502)
                .setHeader("Content-Type", "text/html")
                .body("<html>bad gateway</html>"));
        assertFails(plain.endpoint(), FailureKind.BUSY, "WEIR-NET-113");
    }

    /** What shows a page for a moment is no other kind of server. */
    @Test
    void aGatewayThatAsksForPatience() {
        many(new MockResponse.Builder()
                .code(503)
                .setHeader("Content-Type", "text/html")
                .body("<html>unavailable</html>"));
        assertFails(plain.endpoint(), FailureKind.BUSY, "WEIR-NET-113");
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void whatAGatewayLostMayHaveBeenCarriedOut(int status) {
        plain.answer(new MockResponse.Builder().code(status)).answer(200, "{}");
        try (RestClient client = new RestClient(Service.KSQLDB, plain.endpoint(), PlayedServer.SHORT)) {
            assertThat(catchThrowableOfType(
                                    ServerException.class, () -> client.send(Request.post(Json.object(), "ksql")))
                            .kind())
                    .isEqualTo(FailureKind.TIMED_OUT);
        }
        assertThat(plain.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void whatChangesNothingTwiceIsSentAgainWhenAServerFails(int status) {
        plain.answer(status, "{\"error_code\":50000,\"message\":\"oh\"}").answer(200, "{}");
        try (RestClient client = new RestClient(Service.KSQLDB, plain.endpoint(), PlayedServer.SHORT)) {
            Request look = Request.post(Json.object(), "ksql").changingNothingTwice();
            assertThat(client.send(look).ok()).isTrue();
        }
    }

    @Test
    void somebodyElse() {
        plain.answer(404, "text/html", "<html>nothing here</html>");
        assertFails(plain.endpoint(), FailureKind.WRONG_SERVICE, "WEIR-NET-109");
    }

    @Test
    void aRedirect() {
        plain.answer(new MockResponse.Builder().code(307).setHeader("Location", "https://elsewhere.example/"));
        assertFails(plain.endpoint(), FailureKind.WRONG_SERVICE, "WEIR-NET-109");
    }

    @Test
    void aRateLimitIsWaitedForAsLongAsTheServerSays() {
        plain.answer(new MockResponse.Builder().code(429).setHeader("Retry-After", "0"))
                .answer(new MockResponse.Builder().code(429).setHeader("X-RateLimit-Reset", "0"))
                .answer(200, "{}");
        try (RestClient client = new RestClient(Service.KSQLDB, plain.endpoint(), PlayedServer.SHORT)) {
            assertThat(client.send(Request.post(Json.object(), "ksql")).ok()).isTrue();
        }
        assertThat(plain.requests()).isEqualTo(3);
    }

    @Test
    void aRateLimitThatLastsLongerIsTold() {
        plain.answer(new MockResponse.Builder().code(429).setHeader("X-RateLimit-Reset", "9"));
        assertThat(assertFails(plain.endpoint(), FailureKind.BUSY, "WEIR-NET-112")
                        .retryAfter())
                .contains(Duration.ofSeconds(9));
        assertThat(plain.requests()).isEqualTo(1);
    }

    @Test
    void aBrokenConnectionIsTriedAgainWhereThatChangesNothing() {
        plain.answer(new MockResponse.Builder().onRequestStart(new SocketEffect.CloseSocket()))
                .answer(200, "{}");
        try (RestClient client = new RestClient(Service.KSQLDB, plain.endpoint(), PlayedServer.SHORT)) {
            assertThat(client.send(Request.get("info")).ok()).isTrue();
        }
    }

    @Test
    void whatMayHaveBeenCarriedOutIsNotRepeated() {
        plain.answer(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()))
                .answer(200, "{}");
        try (RestClient client = new RestClient(Service.KSQLDB, plain.endpoint(), PlayedServer.SHORT)) {
            assertThat(catchThrowableOfType(
                                    ServerException.class, () -> client.send(Request.post(Json.object(), "ksql")))
                            .kind())
                    .isEqualTo(FailureKind.TIMED_OUT);
        }
    }

    /** More than are asked for within the time of one answer. */
    private void many(MockResponse.Builder response) {
        for (int i = 0; i < 20; i++) {
            plain.answer(response);
        }
    }

    private static ServerException assertFails(Endpoint endpoint, FailureKind kind, String code) {
        Instant start = Instant.now();
        try (RestClient client = new RestClient(Service.KSQLDB, endpoint, PlayedServer.SHORT)) {
            ServerException failure =
                    catchThrowableOfType(ServerException.class, () -> client.send(Request.get("info")));
            assertThat(failure).isNotNull();
            assertThat(failure.diagnostic().code()).isEqualTo(code);
            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(8));
            return failure;
        }
    }
}
