package dev.weir.fault;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Stands in front of one server and passes on what comes, except where a fault is wanted. Breaks connections as networks do, without a goodbye. */
final class FaultProxy implements AutoCloseable {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
    private static final byte[] OWN_FAILURE =
            json("{\"error_code\":50000,\"message\":\"the test lets the server fail\"}");

    private final String service;
    private final URI server;
    private final Function<Exchange, Optional<Fault>> faults;
    private final Duration clientsPatience;
    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool(FaultProxy::thread);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger underWay = new AtomicInteger();

    /**
     * @param faults is asked at every request whether it goes wrong
     * @param clientsPatience after which the client gives a request up
     */
    FaultProxy(String service, URI server, Function<Exchange, Optional<Fault>> faults, Duration clientsPatience)
            throws IOException {
        this.service = service;
        this.server = server;
        this.faults = faults;
        this.clientsPatience = clientsPatience;
        this.socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        threads.execute(this::accept);
    }

    String address() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** Waits until no request is held back any longer. */
    void awaitQuiet() throws InterruptedException {
        while (underWay.get() > 0) {
            Thread.sleep(20);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                threads.execute(() -> serve(connection));
            } catch (IOException e) {
                // Closed by the test.
            }
        }
    }

    private void serve(Socket connection) {
        try (connection;
                InputStream in = new BufferedInputStream(connection.getInputStream())) {
            connection.setTcpNoDelay(true);
            Wire wire = new Wire(service, in);
            Optional<Exchange> next = wire.next();
            while (next.isPresent() && answered(connection, next.get())) {
                next = wire.next();
            }
        } catch (IOException e) {
            // The client has gone; so does the connection.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether the connection can be used for more */
    private boolean answered(Socket connection, Exchange exchange) throws IOException, InterruptedException {
        underWay.incrementAndGet();
        try {
            Optional<Fault> fault = faults.apply(exchange);
            if (fault.isEmpty()) {
                return reply(connection, forward(exchange));
            }
            return faulty(connection, exchange, fault.get());
        } finally {
            underWay.decrementAndGet();
        }
    }

    private boolean faulty(Socket connection, Exchange exchange, Fault fault) throws IOException, InterruptedException {
        return switch (fault) {
            case RESET_BEFORE -> reset(connection);
            case RESET_AFTER -> {
                forward(exchange);
                yield reset(connection);
            }
            case ERROR_500 -> reply(connection, 500, "application/json", "", OWN_FAILURE);
            case LIMITED_429 -> reply(connection, 429, "application/json", "", new byte[0]);
            case LIMITED_429_RETRY_AFTER ->
                reply(connection, 429, "application/json", "Retry-After: 1\r\n", new byte[0]);
            case UNAVAILABLE_503 -> reply(connection, 503, "text/html", "", json("<html>no server</html>"));
            case SLOW -> {
                Thread.sleep(clientsPatience.toMillis() / 3);
                yield reply(connection, forward(exchange));
            }
            case LATE -> {
                Thread.sleep(clientsPatience.toMillis() + 300);
                yield reply(connection, forward(exchange));
            }
            case SILENT -> {
                forward(exchange);
                Thread.sleep(clientsPatience.toMillis() + 300);
                yield reset(connection);
            }
            case CUT_BODY -> cut(connection, forward(exchange));
            case TEN_SECONDS -> {
                Thread.sleep(TEN_SECONDS.toMillis());
                yield reply(connection, forward(exchange));
            }
        };
    }

    private HttpResponse<byte[]> forward(Exchange exchange) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + exchange.target()))
                .method(exchange.method(), HttpRequest.BodyPublishers.ofByteArray(exchange.body()));
        exchange.passedOn().forEach(request::header);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static boolean reply(Socket connection, HttpResponse<byte[]> answer) throws IOException {
        return reply(connection, answer.statusCode(), mediaType(answer), "", answer.body());
    }

    private static String mediaType(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Type").orElse("application/json");
    }

    private static boolean reply(Socket connection, int status, String mediaType, String more, byte[] body)
            throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write(head(status, mediaType, more, body.length));
        out.write(body);
        out.flush();
        return true;
    }

    /** An answer without a body is cut within its head. */
    private static boolean cut(Socket connection, HttpResponse<byte[]> answer) throws IOException {
        byte[] body = answer.body();
        byte[] head = head(answer.statusCode(), mediaType(answer), "", body.length);
        OutputStream out = connection.getOutputStream();
        out.write(body.length == 0 ? Arrays.copyOf(head, head.length / 2) : head);
        out.write(Arrays.copyOf(body, body.length / 2));
        out.flush();
        return false;
    }

    private static byte[] head(int status, String mediaType, String more, int length) {
        boolean empty = status == 204 || status == 304;
        String text = "HTTP/1.1 " + status + " -\r\nContent-Type: " + mediaType + "\r\n" + more
                + (empty ? "" : "Content-Length: " + length + "\r\n") + "\r\n";
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Closes without the goodbye that a closed connection usually sends. */
    private static boolean reset(Socket connection) throws IOException {
        connection.setSoLinger(true, 0);
        return false;
    }

    private static byte[] json(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "fault-proxy");
        thread.setDaemon(true);
        return thread;
    }
}
