package dev.weir.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/**
 * Expected rows against those that came, in any order. Numbers compare by value, so that 12.5 is 12.50.
 *
 * @param missing were expected and didn't come
 * @param unexpected came and weren't expected
 */
record Comparison(List<SortedMap<String, JsonNode>> missing, List<SortedMap<String, JsonNode>> unexpected) {
    private static final Comparator<JsonNode> BY_VALUE = (one, other) -> {
        boolean same = (one.isNumber() && other.isNumber())
                ? one.decimalValue().compareTo(other.decimalValue()) == 0
                : one.equals(other);
        return same ? 0 : 1;
    };

    static Comparison of(List<SortedMap<String, JsonNode>> expected, List<SortedMap<String, JsonNode>> found) {
        List<SortedMap<String, JsonNode>> missing = new ArrayList<>();
        List<SortedMap<String, JsonNode>> unexpected = new ArrayList<>(found);
        for (SortedMap<String, JsonNode> row : expected) {
            int place = place(row, unexpected);
            if (place < 0) {
                missing.add(row);
            } else {
                unexpected.remove(place);
            }
        }
        return new Comparison(missing, unexpected);
    }

    boolean equal() {
        return missing.isEmpty() && unexpected.isEmpty();
    }

    private static int place(SortedMap<String, JsonNode> row, List<SortedMap<String, JsonNode>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (same(row, rows.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean same(SortedMap<String, JsonNode> one, SortedMap<String, JsonNode> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream()
                        .allMatch(column ->
                                column.getValue().equals(BY_VALUE, Objects.requireNonNull(other.get(column.getKey()))));
    }
}
