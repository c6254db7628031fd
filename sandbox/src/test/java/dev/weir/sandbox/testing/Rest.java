package dev.weir.sandbox.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** REST calls of tests: bodies in, bodies out. */
public final class Rest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final long PATIENCE_MILLIS = 120_000;

    private Rest() {}

    public static String get(String url) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url)).build());
    }

    public static String put(String url, String json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    public static String post(String url, String json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    /** Asks again and again until the answer contains the text; returns that answer. */
    public static String awaitContains(String url, String text) throws Exception {
        await(() -> get(url).contains(text));
        return get(url);
    }

    public static void await(Condition condition) throws Exception {
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!condition.holds()) {
            if (System.currentTimeMillis() > deadline) {
                throw new AssertionError("it did not happen within " + PATIENCE_MILLIS + " ms");
            }
            Thread.sleep(100);
        }
    }

    private static String send(HttpRequest request) throws IOException, InterruptedException {
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** Something that will be so, sooner or later. */
    public interface Condition {
        boolean holds() throws Exception;
    }
}
