package dev.weir.cli.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Takes rows as they come. */
@FunctionalInterface
public interface RowSink {
    /**
     * @param values in the order of the columns
     * @return whether anybody still reads them
     */
    boolean accept(List<JsonNode> values);
}
