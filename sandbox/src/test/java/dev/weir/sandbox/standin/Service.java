package dev.weir.sandbox.standin;

import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.ByteString;

/** A service that answers as it is told and keeps what it is asked. */
public final class Service implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();

    private Service() {}

    public static Service start() throws IOException {
        Service service = new Service();
        service.server.start(InetAddress.getLoopbackAddress(), 0);
        return service;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getPort();
    }

    public Service answer(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
        return this;
    }

    public Service answer(int status, String header, String value) {
        server.enqueue(
                new MockResponse.Builder().code(status).addHeader(header, value).build());
        return this;
    }

    public int asked() {
        return server.getRequestCount();
    }

    /** The next request. */
    public RecordedRequest next() throws InterruptedException {
        RecordedRequest request = server.takeRequest(5, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("there were no more requests");
        }
        return request;
    }

    /** Such as {@code POST /_bulk}. */
    public static String line(RecordedRequest request) {
        return request.getMethod() + " " + request.getTarget();
    }

    public static String body(RecordedRequest request) {
        ByteString body = request.getBody();
        return body == null ? "" : body.utf8();
    }

    @Override
    public void close() {
        server.close();
    }
}
