package dev.weir.sandbox.standin.elasticsearch;

import dev.weir.sandbox.standin.Answer;
import dev.weir.sandbox.standin.Http;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.apache.kafka.connect.errors.ConnectException;

/** The service's REST interface, at the first of its addresses that can be reached. */
final class Client implements AutoCloseable {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final MediaType LINES = MediaType.get("application/x-ndjson");

    private final List<String> urls;
    private final Optional<String> authorization;
    private final Http http;

    Client(Settings settings) {
        urls = settings.urls();
        authorization = settings.authorization();
        http = new Http(
                new OkHttpClient.Builder()
                        .connectTimeout(settings.connecting())
                        .readTimeout(settings.reading())
                        .connectionPool(new ConnectionPool(
                                1, settings.getInt("max.connection.idle.time.ms"), TimeUnit.MILLISECONDS))
                        .build(),
                settings.retries());
    }

    Answer get(String path) {
        return send(path, new Request.Builder().get());
    }

    Answer put(String path, String json) {
        return send(path, new Request.Builder().put(RequestBody.create(json, JSON)));
    }

    Answer bulk(String lines) {
        return send("/_bulk", new Request.Builder().post(RequestBody.create(lines, LINES)));
    }

    @Override
    public void close() {
        http.close();
    }

    private Answer send(String path, Request.Builder request) {
        authorization.ifPresent(value -> request.header("Authorization", value));
        ConnectException unreachable = new ConnectException("connection.url is empty");
        for (String url : urls) {
            try {
                return http.send(request.url(url + path).build());
            } catch (ConnectException failure) {
                unreachable = failure;
            }
        }
        throw unreachable;
    }
}
