package dev.weir.target;

import java.net.URI;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An HTTP server of a target.
 *
 * @param url without user information and without a slash at its end
 * @param headers sent with every request, for gateways that ask for some
 */
public record Endpoint(URI url, Credentials credentials, SortedMap<String, Secret> headers, Tls tls) {

    public Endpoint {
        headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
    }

    public static Endpoint anonymous(String url) {
        return new Endpoint(URI.create(url), new Credentials.Anonymous(), new TreeMap<>(), Tls.STANDARD);
    }

    public boolean secure() {
        return "https".equalsIgnoreCase(url.getScheme());
    }
}
