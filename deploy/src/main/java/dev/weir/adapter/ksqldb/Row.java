package dev.weir.adapter.ksqldb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The values of one row, in the order of the columns. Untrusted text; decimals keep every digit. */
public record Row(List<JsonNode> values) {
    public Row {
        values = List.copyOf(values);
    }
}
