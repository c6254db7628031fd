package dev.weir.sandbox.expression.function;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The parts of URLs. What isn't a URL raises an exception. */
final class UrlFunctions {
    private UrlFunctions() {}

    static Object decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    static Object encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static @Nullable Object fragment(String url) {
        return URI.create(url).getFragment();
    }

    static @Nullable Object host(String url) {
        return URI.create(url).getHost();
    }

    static @Nullable Object path(String url) {
        return URI.create(url).getPath();
    }

    static @Nullable Object port(String url) {
        int port = URI.create(url).getPort();
        return port < 0 ? null : port;
    }

    static @Nullable Object protocol(String url) {
        return URI.create(url).getScheme();
    }

    static @Nullable Object query(String url) {
        return URI.create(url).getQuery();
    }

    static @Nullable Object parameter(String url, String name) {
        String query = URI.create(url).getRawQuery();
        if (query == null) {
            return null;
        }
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (parts[0].equals(name)) {
                return parts.length == 1 ? "" : decode(parts[1]);
            }
        }
        return null;
    }
}
