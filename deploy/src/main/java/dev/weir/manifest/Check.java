package dev.weir.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.source.Span;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A query that shows that a pipeline works.
 *
 * @param query returns the rows that are looked at
 * @param within the time that it has for that
 * @param rows exactly these are expected, in any order, each by column; empty where any row will do. Numbers are decimals
 * @param span of the name
 */
public record Check(
        String name, String query, Duration within, Optional<List<SortedMap<String, JsonNode>>> rows, Span span) {
    public Check {
        rows = rows.map(List::copyOf);
    }
}
