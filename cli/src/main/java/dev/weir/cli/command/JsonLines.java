package dev.weir.cli.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one JSON object a line; blank lines don't count. */
final class JsonLines {
    private final ObjectMapper mapper = new ObjectMapper();

    Checked<List<Map<String, JsonNode>>> read(SourceText text) {
        List<Map<String, JsonNode>> rows = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        int start = 0;
        for (int number = 1; number <= text.lineCount(); number++) {
            String line = text.line(number);
            int at = text.text().indexOf(line, start);
            start = at + line.length();
            if (!line.isBlank()) {
                row(line).ifPresentOrElse(rows::add, () -> diagnostics.add(notAnObject(text, at, line.length())));
            }
        }
        return new Checked<>(rows, diagnostics);
    }

    private Optional<Map<String, JsonNode>> row(String line) {
        try {
            JsonNode node = mapper.readTree(line);
            if (!node.isObject()) {
                return Optional.empty();
            }
            Map<String, JsonNode> row = new LinkedHashMap<>();
            node.properties().forEach(entry -> row.put(entry.getKey(), entry.getValue()));
            return Optional.of(row);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Diagnostic notAnObject(SourceText text, int start, int length) {
        return Diagnostic.error(
                "WEIR-CLI-016",
                "A line is no JSON object",
                "Every line must be one object whose keys are columns.",
                text.span(start, start + length));
    }
}
