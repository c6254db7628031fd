package dev.weir.sandbox.network;

import java.io.IOException;
import java.net.ServerSocket;

/** Ports on {@code 127.0.0.1} on which nobody listens at the moment of asking. */
public final class FreePort {
    private FreePort() {}

    public static int any() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, Loopback.at(0).getAddress())) {
            return socket.getLocalPort();
        }
    }
}
