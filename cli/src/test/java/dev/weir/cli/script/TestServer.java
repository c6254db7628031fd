package dev.weir.cli.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/** A server whose answers depend on the first line of a request at most: enough for everything that can be wrong with a server before it is one. */
final class TestServer implements AutoCloseable {
    private final ServerSocket socket;
    private final UnaryOperator<byte[]> answer;

    private TestServer(ServerSocket socket, UnaryOperator<byte[]> answer) {
        this.socket = socket;
        this.answer = answer;
    }

    static TestServer start(String behaviour) throws IOException {
        ServerSocket socket = behaviour.equals("tls")
                ? SelfSigned.serverSocket()
                : new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        TestServer server = new TestServer(socket, answers(behaviour));
        if (behaviour.equals("absent")) {
            // Its port was free a moment ago, so that nothing listens there now.
            socket.close();
        } else {
            Thread thread = new Thread(server::serve, "test server, " + behaviour);
            thread.setDaemon(true);
            thread.start();
        }
        return server;
    }

    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    private static UnaryOperator<byte[]> answers(String behaviour) {
        if (behaviour.equals("connect")) {
            return request -> ConnectAnswers.to(new String(request, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse(""));
        }
        byte[] always = answer(behaviour);
        return request -> always;
    }

    private static byte[] answer(String behaviour) {
        return switch (behaviour) {
            case "absent", "tls" -> new byte[0];
            case "unauthorized" ->
                http("401 Unauthorized", "application/json", "{\"error_code\":40100,\"message\":\"Unauthorized\"}");
            case "forbidden" ->
                http("403 Forbidden", "application/json", "{\"error_code\":40301,\"message\":\"Forbidden\"}");
            case "website" -> http("200 OK", "text/html", "<html><title>Welcome to nginx</title></html>");
            case "other-json" -> http("200 OK", "application/json", "{\"version\":\"7.9.0-ccs\",\"commit\":\"0\"}");
            default -> throw new IllegalArgumentException("no such behaviour: " + behaviour);
        };
    }

    static byte[] http(String status, String type, String body) {
        String head = String.join(
                "\r\n",
                List.of(
                        "HTTP/1.1 " + status,
                        "Content-Type: " + type,
                        "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length,
                        "Connection: close",
                        "",
                        ""));
        return (head + body).getBytes(StandardCharsets.UTF_8);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                InputStream in = client.getInputStream();
                byte[] request = new byte[8192];
                if (in.read(request) >= 0) {
                    OutputStream out = client.getOutputStream();
                    out.write(answer.apply(request));
                    out.flush();
                }
            } catch (IOException e) {
                // A client that went away, or the end of the test.
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
