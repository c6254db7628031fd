package dev.weir.sandbox.network;

import java.io.IOException;
import java.net.Socket;

/** Whether somebody takes connections on a port of {@code 127.0.0.1}. */
public final class Listening {
    private static final int TIMEOUT_MILLIS = 500;

    private Listening() {}

    public static boolean on(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(Loopback.at(port), TIMEOUT_MILLIS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
