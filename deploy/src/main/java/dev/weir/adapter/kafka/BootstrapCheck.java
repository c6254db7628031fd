package dev.weir.adapter.kafka;

import dev.weir.adapter.http.ProtocolProbe;
import dev.weir.target.KafkaEndpoint;
import dev.weir.target.Secret;
import dev.weir.target.Timeouts;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.Optional;

/**
 * Knocks at the brokers' doors before the Kafka clients do. Those try again silently until their time is up, whether nobody listens, the name is
 * wrong or the broker expects TLS.
 */
final class BootstrapCheck {
    private final KafkaEndpoint endpoint;
    private final Timeouts timeouts;
    private final KafkaFailures failures;

    BootstrapCheck(KafkaEndpoint endpoint, Timeouts timeouts, KafkaFailures failures) {
        this.endpoint = endpoint;
        this.timeouts = timeouts;
        this.failures = failures;
    }

    /** Fails unless at least one broker of the list answers. */
    void run() {
        if (firstListening().isEmpty()) {
            throw failures.unreachable();
        }
    }

    /** Whether a plain client talks to brokers that expect TLS: asked only after something has failed, for it takes two seconds to deny. */
    boolean expectsTls() {
        return plain()
                && firstListening()
                        .map(address -> ProtocolProbe.speaksTls(address.host(), address.port()))
                        .orElse(false);
    }

    private Optional<Address> firstListening() {
        return Arrays.stream(endpoint.bootstrapServers().split(","))
                .map(String::strip)
                .map(Address::of)
                .flatMap(Optional::stream)
                .filter(this::listens)
                .findFirst();
    }

    private boolean plain() {
        Optional<String> protocol = Optional.ofNullable(endpoint.properties().get("security.protocol"))
                .map(Secret::reveal);
        return !protocol.orElse("PLAINTEXT").endsWith("SSL");
    }

    private boolean listens(Address address) {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(address.host(), address.port()),
                    Math.toIntExact(timeouts.connect().toMillis()));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private record Address(String host, int port) {
        static Optional<Address> of(String text) {
            int colon = text.lastIndexOf(':');
            String port = text.substring(colon + 1);
            return colon > 0 && port.matches("\\d{1,5}")
                    ? Optional.of(new Address(text.substring(0, colon), Integer.parseInt(port)))
                    : Optional.empty();
        }
    }
}
