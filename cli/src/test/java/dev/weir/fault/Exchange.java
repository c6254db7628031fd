package dev.weir.fault;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * One request as it came in.
 *
 * @param service for which it is
 * @param target its path and query
 * @param headers by name in lower case
 */
record Exchange(String service, String method, String target, SortedMap<String, String> headers, byte[] body) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String STATEMENTS = "/ksql";
    private static final int WORDS = 2;

    /** Path segments that are no names. */
    private static final List<String> FIXED = List.of(
            "info",
            "healthcheck",
            "status",
            "connectors",
            "config",
            "topics",
            "offsets",
            "stop",
            "subjects",
            "versions",
            "latest",
            "schemas",
            "stream",
            "table",
            "type",
            "create",
            "drop",
            "terminate");

    /** What it asks for, names left out: {@code ksqldb POST /ksql CREATE STREAM}, {@code connect GET /connectors/*}{@code /status}. */
    String kind() {
        return service + " " + method + " "
                + (target.equals(STATEMENTS)
                        ? STATEMENTS + " " + words(statement().replaceAll("`.*", ""), WORDS)
                        : pattern());
    }

    /** What it asks for, names and all. */
    String name() {
        return service + " " + method + " "
                + (target.equals(STATEMENTS) ? STATEMENTS + " " + words(statement(), WORDS + 1) : target);
    }

    private String pattern() {
        return Arrays.stream(target.replaceAll("\\?.*", "").split("/"))
                .map(segment -> segment.isEmpty() || FIXED.contains(segment) ? segment : "*")
                .collect(Collectors.joining("/"));
    }

    /** The statements that it sends, on one line; empty if it sends none. */
    String statement() {
        try {
            return target.equals(STATEMENTS)
                    ? JSON.readTree(body).path("ksql").asText().replaceAll("\\s+", " ")
                    : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(String text, int count) {
        return Arrays.stream(text.split("[\\s;]+")).limit(count).collect(Collectors.joining(" "));
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Those that the way to the server sets itself left out. */
    Map<String, String> passedOn() {
        return headers.entrySet().stream()
                .filter(header -> !List.of("host", "connection", "content-length", "accept-encoding")
                        .contains(header.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
