package dev.weir.sandbox.process;

import dev.weir.sandbox.network.FreePort;
import dev.weir.sandbox.network.Loopback;
import dev.weir.sandbox.state.InstanceLock;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A port that nobody else can take until {@link #close()}: reserved while all ports are chosen, released just before its server binds it. In that
 * moment another program could still take it; another sandbox that starts at the same time is kept from the usual ports by a lock, which is held as
 * long as the JVM lives.
 */
final class ReservedPort implements AutoCloseable {
    private final ServerSocket socket;
    private final int port;
    /** Only kept: an unreachable lock would be released by the collector. */
    @SuppressWarnings("UnusedVariable")
    private final Optional<InstanceLock> claim;

    private ReservedPort(ServerSocket socket, Optional<InstanceLock> claim) {
        this.socket = socket;
        this.port = socket.getLocalPort();
        this.claim = claim;
    }

    /** Reserves a port that other sandboxes of this user want too. */
    static Optional<ReservedPort> claim(int port) throws IOException {
        Path claims = Path.of(System.getProperty("java.io.tmpdir"), "weir-ports-" + System.getProperty("user.name"));
        Optional<InstanceLock> claim = InstanceLock.tryAcquire(claims.resolve(port + ".lock"));
        return claim.isEmpty() ? Optional.empty() : bind(port, claim);
    }

    static Optional<ReservedPort> reserve(int port) throws IOException {
        return bind(port, Optional.empty());
    }

    private static Optional<ReservedPort> bind(int port, Optional<InstanceLock> claim) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(Loopback.at(port));
            return Optional.of(new ReservedPort(socket, claim));
        } catch (IOException taken) {
            socket.close();
            return Optional.empty();
        }
    }

    static ReservedPort any() throws IOException {
        return reserve(FreePort.any()).orElseThrow(() -> new IOException("There is no free port on 127.0.0.1"));
    }

    int number() {
        return port;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
