package dev.weir.sandbox.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The comparison of expected responses: what is not expected does not matter, and rows come in any order. */
final class RqttResponses {
    private static final String STARTS_WITH = "|starts_with";

    private final boolean ordered;

    RqttResponses(boolean ordered) {
        this.ordered = ordered;
    }

    void compareEntity(JsonNode expected, JsonNode actual) throws IOException {
        if (!isPart(expected, actual)) {
            throw new Mismatch("response expected " + expected + " but was " + actual);
        }
    }

    void compareRows(JsonNode expected, JsonNode actual) throws IOException {
        if (expected.size() != actual.size()) {
            throw new Mismatch(expected.size() + " elements expected: " + expected + ", but was " + actual);
        }
        List<JsonNode> rest = elements(actual);
        for (int i = 0; i < expected.size(); i++) {
            JsonNode wanted = expected.get(i);
            boolean anywhere = !ordered && wanted.has("row");
            List<JsonNode> candidates = anywhere ? List.copyOf(rest) : List.of(actual.get(i));
            rest.remove(find(wanted, candidates, actual));
        }
    }

    private static JsonNode find(JsonNode wanted, List<JsonNode> candidates, JsonNode actual) throws IOException {
        for (JsonNode candidate : candidates) {
            if (isPart(wanted, candidate)) {
                return candidate;
            }
        }
        throw new Mismatch("expected " + wanted + " but was " + actual);
    }

    private static List<JsonNode> elements(JsonNode array) {
        return new ArrayList<>(StreamSupport.stream(array.spliterator(), false).toList());
    }

    private static boolean isPart(JsonNode expected, JsonNode actual) throws IOException {
        if (expected.isObject()) {
            return actual.isObject() && hasFields(expected, actual);
        }
        if (expected.isArray()) {
            return actual.isArray() && hasElements(expected, actual);
        }
        if (expected.isNumber()) {
            return actual.isNumber() && expected.decimalValue().compareTo(actual.decimalValue()) == 0;
        }
        return Expectation.matches(expected, actual);
    }

    private static boolean hasFields(JsonNode expected, JsonNode actual) throws IOException {
        for (Map.Entry<String, JsonNode> field : expected.properties()) {
            String name = field.getKey();
            boolean found = name.endsWith(STARTS_WITH)
                    ? actual.path(name.substring(0, name.length() - STARTS_WITH.length()))
                            .asText()
                            .startsWith(field.getValue().asText())
                    : isPart(field.getValue(), actual.path(name));
            if (!found) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasElements(JsonNode expected, JsonNode actual) throws IOException {
        for (int i = 0; i < expected.size(); i++) {
            if (!isPart(expected.get(i), actual.path(i))) {
                return false;
            }
        }
        return expected.size() == actual.size();
    }
}
