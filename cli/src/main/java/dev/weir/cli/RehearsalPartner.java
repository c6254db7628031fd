package dev.weir.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** Stands in for every server of a target: the clients get as far as they get with an answer that is none, and load most of what they are made of. */
final class RehearsalPartner implements AutoCloseable {
    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
                    .getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket socket;

    private RehearsalPartner(ServerSocket socket) {
        this.socket = socket;
    }

    static RehearsalPartner start() throws IOException {
        RehearsalPartner partner = new RehearsalPartner(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread thread = new Thread(partner::serve, "rehearsal partner");
        thread.setDaemon(true);
        thread.start();
        return partner;
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept();
                    OutputStream out = client.getOutputStream()) {
                // Enough of the question to be asked one; whoever only knocks is gone by now.
                if (client.getInputStream().read(new byte[8192]) > 0) {
                    out.write(ANSWER);
                }
            } catch (SocketException e) {
                // Closed, here or there.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
