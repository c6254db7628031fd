package dev.weir.execute;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads CSV files (RFC 4180) with a header. Cells that look like a JSON number, true or false are that; empty cells are null; all others are text, a
 * number with leading zeros among them.
 */
final class CsvLines {
    private static final Pattern PLAIN = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?|true|false");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private CsvLines() {}

    static List<DataLine> of(SourceText text) throws DataLine.Wrong {
        List<CsvParser.Record> records = new CsvParser(text.text()).records();
        List<DataLine> lines = new ArrayList<>();
        if (records.isEmpty()) {
            return lines;
        }
        List<String> header = records.get(0).cells();
        for (CsvParser.Record record : records.subList(1, records.size())) {
            ObjectNode fields = fields(header, record);
            lines.add(new DataLine(record.line(), fields, fields.toString()));
        }
        return lines;
    }

    private static ObjectNode fields(List<String> header, CsvParser.Record record) throws DataLine.Wrong {
        if (record.cells().size() != header.size()) {
            throw new DataLine.Wrong(
                    record.line(), "it has " + record.cells().size() + " cells, its header has " + header.size());
        }
        ObjectNode fields = JSON.createObjectNode();
        for (int i = 0; i < header.size(); i++) {
            fields.set(header.get(i), value(record.cells().get(i)));
        }
        return fields;
    }

    private static JsonNode value(String cell) {
        if (cell.isEmpty()) {
            return JsonNodeFactory.instance.nullNode();
        }
        if (!PLAIN.matcher(cell).matches()) {
            return JsonNodeFactory.instance.textNode(cell);
        }
        try {
            return JSON.readTree(cell);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the pattern lets only JSON through", e);
        }
    }
}
