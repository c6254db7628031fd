package dev.weir.execute;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Reads files with one JSON object a line; empty lines are skipped. */
final class JsonLines {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonLines() {}

    static List<DataLine> of(SourceText text) throws DataLine.Wrong {
        List<DataLine> lines = new ArrayList<>();
        for (int number = 1; number <= text.lineCount(); number++) {
            String line = text.line(number).strip();
            if (!line.isEmpty()) {
                lines.add(new DataLine(number, object(number, line), line));
            }
        }
        return lines;
    }

    private static ObjectNode object(int number, String line) throws DataLine.Wrong {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new DataLine.Wrong(number, "it isn't JSON (" + e.getOriginalMessage() + ")");
        }
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new DataLine.Wrong(number, "it isn't a JSON object");
    }
}
