package dev.weir.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * What a server says about an error. Kafka's servers and Confluent Cloud's services wrap it differently: {@code {error_code, message}},
 * {@code {code, message}}, {@code {error: {code, message}}}, {@code {errors: [{detail}]}}; and some say nothing at all.
 */
final class ErrorText {
    private static final List<String> PLACES =
            List.of("/message", "/error/message", "/errors/0/detail", "/errors/0/title");

    private ErrorText() {}

    static Optional<String> of(JsonNode body) {
        return PLACES.stream()
                .map(place -> body.at(place).asText("").strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
