package dev.weir.sandbox.standin.endpoint;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.HttpUrl;
import org.apache.kafka.connect.errors.ConnectException;

/** The endpoint. Sink tasks run in the same JVM and find it by a system property, as no config key of theirs could name it. */
public final class LocalServices implements AutoCloseable {
    /** Holds the endpoint's address while it runs. */
    public static final String PROPERTY = "weir.sandbox.services";
    /** The request header that names the connector, which the services' formats have no place for. */
    public static final String CONNECTOR = "X-Weir-Connector";

    private static final int THREADS = 4;

    private final HttpServer server;
    private final ExecutorService threads;

    private LocalServices(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /** On a free port of this machine's loopback interface. */
    public static LocalServices start(SinkFiles files) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        server.setExecutor(threads);
        server.createContext("/bigquery/", new BigQueryService(files));
        server.createContext("/channels/", new AblyService(files));
        server.start();
        System.setProperty(PROPERTY, "http://127.0.0.1:" + server.getAddress().getPort());
        return new LocalServices(server, threads);
    }

    /** Where the endpoint of this JVM is. */
    public static HttpUrl url() {
        String url = System.getProperty(PROPERTY);
        if (url == null) {
            throw new ConnectException(
                    "This stand-in delivers to the sandbox's own endpoint, which does not run here.");
        }
        return HttpUrl.get(url);
    }

    @Override
    public void close() {
        System.clearProperty(PROPERTY);
        server.stop(0);
        threads.shutdownNow();
    }
}
