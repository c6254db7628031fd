package dev.weir.sandbox.server.recording;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** HTTP/1.1, and HTTP/2 without an upgrade, as ksqlDB's clients speak it. An answer that does not end is cut off after a while. */
public final class RawHttp implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http1 = vertx.createHttpClient(new HttpClientOptions());
    private final HttpClient http2 = vertx.createHttpClient(
            new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false));

    /** What came back. */
    public record Answer(int status, Map<String, String> headers, String body) {}

    public Answer send(
            URI base, String method, String path, Map<String, String> headers, boolean overHttp2, Optional<String> body)
            throws Exception {
        return send(base, method, path, headers, overHttp2, body, 20_000);
    }

    public Answer send(
            URI base,
            String method,
            String path,
            Map<String, String> headers,
            boolean overHttp2,
            Optional<String> body,
            long millis)
            throws Exception {
        RequestOptions options = new RequestOptions()
                .setHost(base.getHost())
                .setPort(base.getPort())
                .setMethod(HttpMethod.valueOf(method))
                .setURI(path);
        headers.forEach(options::putHeader);
        HttpClientRequest request = await(
                (overHttp2 ? http2 : http1).request(options).toCompletionStage().toCompletableFuture(), millis);
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        request.response()
                .onSuccess(response -> collect(response, answer, millis))
                .onFailure(answer::completeExceptionally);
        request.end(body.map(Buffer::buffer).orElseGet(Buffer::buffer));
        try {
            return await(answer, millis + 5_000);
        } finally {
            request.reset();
        }
    }

    private void collect(HttpClientResponse response, CompletableFuture<Answer> answer, long millis) {
        Buffer all = Buffer.buffer();
        Runnable done =
                () -> answer.complete(new Answer(response.statusCode(), Map.copyOf(headers(response)), all.toString()));
        response.handler(all::appendBuffer);
        response.endHandler(nothing -> done.run());
        response.exceptionHandler(problem -> done.run());
        vertx.setTimer(millis, late -> done.run());
    }

    private static Map<String, String> headers(HttpClientResponse response) {
        Map<String, String> headers = new TreeMap<>();
        response.headers().forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        return headers;
    }

    private static <T> T await(CompletableFuture<T> future, long millis) throws Exception {
        try {
            return future.get(millis, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("No answer", failed);
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
