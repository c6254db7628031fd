package dev.weir.sandbox.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The connector class that a request to Connect's REST interface is about, if it brings a configuration. */
final class WantedClass {
    private static final Pattern CONFIG = Pattern.compile("/connectors/[^/]+/config/?");
    private static final Pattern VALIDATION = Pattern.compile("/connector-plugins/([^/]+)/config/validate/?");
    private static final ObjectMapper JSON = new ObjectMapper();

    private WantedClass() {}

    /** @param path decoded */
    static Optional<String> of(String method, String path, byte[] body) {
        if (method.equals("POST") && path.matches("/connectors/?")) {
            return named(read(body).path("config"));
        }
        Matcher validation = VALIDATION.matcher(path);
        if (method.equals("PUT") && validation.matches()) {
            return Optional.of(validation.group(1));
        }
        return method.equals("PUT") && CONFIG.matcher(path).matches() ? named(read(body)) : Optional.empty();
    }

    private static Optional<String> named(JsonNode config) {
        return Optional.of(config.path("connector.class").asText()).filter(name -> !name.isBlank());
    }

    /** What isn't JSON the worker refuses. */
    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            return JSON.createObjectNode();
        }
    }
}
