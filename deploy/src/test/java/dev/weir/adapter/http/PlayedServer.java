package dev.weir.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.weir.target.Endpoint;
import dev.weir.target.KeyStoreFile;
import dev.weir.target.Secret;
import dev.weir.target.Timeouts;
import dev.weir.target.Tls;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Assumptions;

/** An HTTP server on a free port of the loopback address that gives the answers it was fed, one a request. */
public final class PlayedServer implements AutoCloseable {
    /** Short enough for tests that run into them. */
    public static final Timeouts SHORT =
            new Timeouts(Duration.ofMillis(500), Duration.ofMillis(700), Duration.ofSeconds(2));

    private static final JsonMapper JSON = new JsonMapper();

    private static final HeldCertificate AUTHORITY =
            new HeldCertificate.Builder().certificateAuthority(0).build();

    private final MockWebServer server = new MockWebServer();
    private final String scheme;

    private PlayedServer(String scheme) {
        // It tells every request, and with a stack trace each one that isn't HTTP.
        Logger.getLogger(MockWebServer.class.getName()).setLevel(Level.OFF);
        this.scheme = scheme;
    }

    public static PlayedServer plain() {
        return new PlayedServer("http").started();
    }

    /** With a certificate that nobody trusts. */
    public static PlayedServer secure() {
        return secure(certificate -> certificate.addSubjectAlternativeName("127.0.0.1"));
    }

    /** With a certificate made to order, signed by an authority that {@link #trusting} knows. */
    static PlayedServer secure(UnaryOperator<HeldCertificate.Builder> order) {
        PlayedServer played = new PlayedServer("https");
        HeldCertificate certificate =
                order.apply(new HeldCertificate.Builder().signedBy(AUTHORITY)).build();
        played.server.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(certificate, AUTHORITY.certificate())
                .build()
                .sslSocketFactory());
        return played.started();
    }

    /** The server's address, together with a file in the folder that makes its authority trusted. */
    Endpoint trusting(Path folder) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("authority", AUTHORITY.certificate());
        Path file = folder.resolve("trusted.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            trusted.store(out, "trusted".toCharArray());
        }
        KeyStoreFile store = new KeyStoreFile(file, Optional.of(new Secret("trusted")));
        return new Endpoint(
                endpoint().url(),
                endpoint().credentials(),
                new TreeMap<>(),
                new Tls(Optional.of(store), Optional.empty()));
    }

    private PlayedServer started() {
        try {
            server.start(InetAddress.getByName("127.0.0.1"), 0);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Endpoint endpoint() {
        return endpoint(scheme);
    }

    /** The server's address with a scheme that may be the wrong one. */
    public Endpoint endpoint(String withScheme) {
        return Endpoint.anonymous(withScheme + "://127.0.0.1:" + server.getPort());
    }

    public int port() {
        return server.getPort();
    }

    public PlayedServer answer(int status, String mediaType, String body) {
        return answer(new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", mediaType)
                .body(body));
    }

    public PlayedServer answer(int status, String json) {
        return answer(status, "application/json", json);
    }

    public PlayedServer answer(MockResponse.Builder response) {
        server.enqueue(response.build());
        return this;
    }

    /** Gives the recorded answer with this number; the test is skipped where there are no recordings. */
    public PlayedServer recording(String number) {
        JsonNode response = recorded(number).path("response");
        MockResponse.Builder answer =
                new MockResponse.Builder().code(response.path("status").asInt());
        response.path("headers").properties().forEach(header -> {
            if (!header.getKey().equalsIgnoreCase("content-length")
                    && !header.getKey().equalsIgnoreCase("transfer-encoding")) {
                answer.addHeader(header.getKey(), header.getValue().asText());
            }
        });
        String text = response.has("bodyText")
                ? response.path("bodyText").asText()
                : response.path("body").toString();
        return answer(answer.body(text));
    }

    /** The whole recording. */
    public static JsonNode recorded(String number) {
        Path folder = Path.of(System.getProperty("weir.root", "."), "..", "shared", "recordings");
        Assumptions.assumeTrue(Files.isDirectory(folder), "no recordings at " + folder);
        try (var files = Files.newDirectoryStream(folder, number + "-*.json")) {
            return JSON.readTree(files.iterator().next().toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next request that came in. */
    public Received received() {
        try {
            RecordedRequest request = Optional.ofNullable(server.takeRequest(2, TimeUnit.SECONDS))
                    .orElseThrow(() -> new AssertionError("no request came"));
            return new Received(
                    request.getMethod() + " " + request.getTarget(),
                    Optional.ofNullable(request.getBody())
                            .map(body -> body.utf8())
                            .orElse(""),
                    Optional.ofNullable(request.getHeaders().get("Authorization"))
                            .orElse(""));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public int requests() {
        return server.getRequestCount();
    }

    @Override
    public void close() {
        server.close();
    }

    /** A request, as far as tests look at it. */
    public record Received(String line, String body, String authorization) {
        public JsonNode json() {
            return Json.read(body).orElseThrow();
        }
    }
}
