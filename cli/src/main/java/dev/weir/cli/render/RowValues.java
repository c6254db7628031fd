package dev.weir.cli.render;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of a query's row. */
public final class RowValues {
    private RowValues() {}

    /** As a cell of a table: strings without quotes, everything nested as JSON. */
    public static String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toString();
    }

    /** As a line of JSON, by column; a column that comes twice keeps its last value. */
    public static String json(List<String> columns, List<JsonNode> values) {
        Map<String, JsonNode> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), values.get(i));
        }
        return Json.line(Json.event("row", "values", row));
    }
}
