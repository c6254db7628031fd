package dev.weir.sandbox.server.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A request and what a real server answered.
 *
 * @param http2 sent over HTTP/2 with prior knowledge
 */
record Recording(
        int number,
        String file,
        String method,
        String path,
        Map<String, String> headers,
        boolean http2,
        Optional<String> body,
        int status,
        Answered answered) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper STRICT =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** The recorded body: JSON values, one a line where it came in lines; nothing where it was no JSON. */
    record Answered(List<JsonNode> values, String text) {}

    static List<Recording> all(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> sorted = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            List<Recording> recordings = new ArrayList<>();
            for (Path file : sorted) {
                read(file).ifPresent(recordings::add);
            }
            return recordings;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One file holds many answers to requests sent at once: it is not one of these. */
    private static Optional<Recording> read(Path file) throws IOException {
        JsonNode node = JSON.readTree(file.toFile());
        if (!node.has("response")) {
            return Optional.empty();
        }
        JsonNode request = node.get("request");
        JsonNode response = node.get("response");
        Map<String, String> headers = new TreeMap<>();
        request.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        String name = file.getFileName().toString();
        return Optional.of(new Recording(
                Integer.parseInt(name.substring(0, 3)),
                name,
                request.path("method").asText(),
                request.path("path").asText(),
                headers,
                request.path("http").asText().startsWith("2"),
                body(request),
                response.path("status").asInt(),
                answered(response)));
    }

    private static Optional<String> body(JsonNode request) {
        if (request.has("bodyRaw")) {
            return Optional.of(request.get("bodyRaw").asText());
        }
        return request.has("body") ? Optional.of(request.get("body").toString()) : Optional.empty();
    }

    private static Answered answered(JsonNode response) {
        if (response.has("bodyLines")) {
            List<JsonNode> lines = new ArrayList<>();
            response.get("bodyLines").forEach(lines::add);
            return new Answered(lines, "");
        }
        if (response.has("body")) {
            return new Answered(List.of(response.get("body")), "");
        }
        return new Answered(List.of(), response.path("bodyText").asText());
    }

    /** The values of a body that a server sent, in the same form. */
    static List<JsonNode> values(String body) {
        try {
            return body.isBlank() ? List.of() : List.of(STRICT.readTree(body));
        } catch (JsonProcessingException severalLines) {
            return lines(body);
        }
    }

    private static List<JsonNode> lines(String body) {
        List<JsonNode> values = new ArrayList<>();
        try {
            for (String line : body.split("\n")) {
                values.add(JSON.readTree(line));
            }
            return values;
        } catch (JsonProcessingException noJson) {
            return List.of();
        }
    }
}
