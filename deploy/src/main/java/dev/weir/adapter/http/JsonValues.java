package dev.weir.adapter.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;

/**
 * JSON values that come in one after the other: separated by line breaks, or as the elements of one array. Which of the two it is shows at the very
 * beginning, where streams of ours have an object.
 */
public final class JsonValues {
    private final OpenAnswer answer;
    private final JsonParser parser;
    private boolean started;

    JsonValues(OpenAnswer answer, JsonParser parser) {
        this.answer = answer;
        this.parser = parser;
    }

    /** Waits for the next value; nothing at the end or once the answer is closed. */
    public Optional<JsonNode> next() {
        try {
            return answer.reading(this::read);
        } catch (IOException e) {
            return answer.broken(e);
        }
    }

    private Optional<JsonNode> read() throws IOException {
        JsonToken token = parser.nextToken();
        if (!started && token == JsonToken.START_ARRAY) {
            token = parser.nextToken();
        }
        started = true;
        // The end of the array that holds all values has nothing behind it either.
        return token == null || token == JsonToken.END_ARRAY ? Optional.empty() : Optional.of(parser.readValueAsTree());
    }
}
