package dev.weir.sandbox.process;

import dev.weir.sandbox.network.FreePort;
import dev.weir.sandbox.network.Loopback;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Optional;

/**
 * A port that nobody else can take until {@link #close()}: reserved while all ports are chosen, released just before its server binds it, so that two
 * sandboxes that start at the same time choose different ones.
 */
final class ReservedPort implements AutoCloseable {
    private final ServerSocket socket;
    private final int port;

    private ReservedPort(ServerSocket socket) {
        this.socket = socket;
        this.port = socket.getLocalPort();
    }

    static Optional<ReservedPort> reserve(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(Loopback.at(port));
            return Optional.of(new ReservedPort(socket));
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
