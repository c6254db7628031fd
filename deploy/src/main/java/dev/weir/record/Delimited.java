package dev.weir.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.model.DataFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes values in ksqlDB's DELIMITED format. */
public final class Delimited {
    private Delimited() {}

    /** The fields without the key, in their order, with commas. */
    public static String of(ObjectNode fields, Optional<DataFormat.Key> key) {
        List<String> values = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            if (key.isEmpty() || !key.get().field().equals(field.getKey())) {
                values.add(cell(field.getValue()));
            }
        }
        return String.join(",", values);
    }

    private static String cell(JsonNode value) {
        String text = value.isNull() ? "" : value.isContainerNode() ? value.toString() : value.asText();
        boolean quote = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quote ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
