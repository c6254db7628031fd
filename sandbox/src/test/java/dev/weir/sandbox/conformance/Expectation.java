package dev.weir.sandbox.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/** The comparison of an expected tree with an actual one, by the kind of the expected node. */
final class Expectation {
    private static final double TOLERANCE = 1e-6;

    private Expectation() {}

    static boolean matches(JsonNode expected, JsonNode actual) throws IOException {
        if (expected.isNull() || expected.isMissingNode()) {
            return actual.isNull() || actual.isMissingNode() || (actual.isBinary() && actual.binaryValue().length == 0);
        }
        if (expected.isObject()) {
            return actual.isObject() && objectMatches(expected, actual);
        }
        if (expected.isArray()) {
            return actual.isArray() && arrayMatches(expected, actual);
        }
        if (expected.isNumber()) {
            return actual.isNumber() && numberMatches(expected, actual);
        }
        return expected.isBoolean()
                ? actual.isBoolean() && actual.booleanValue() == expected.booleanValue()
                : textMatches(expected.asText(), actual);
    }

    private static boolean objectMatches(JsonNode expected, JsonNode actual) throws IOException {
        if (expected.size() != actual.size()) {
            return false;
        }
        for (Map.Entry<String, JsonNode> field : expected.properties()) {
            JsonNode exact = actual.path(field.getKey());
            JsonNode found = exact.isMissingNode() ? actual.path(field.getKey().toUpperCase(Locale.ROOT)) : exact;
            if (!matches(field.getValue(), found)) {
                return false;
            }
        }
        return true;
    }

    private static boolean arrayMatches(JsonNode expected, JsonNode actual) throws IOException {
        if (expected.size() != actual.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!matches(expected.get(i), actual.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean numberMatches(JsonNode expected, JsonNode actual) {
        if (actual.isIntegralNumber()) {
            return expected.decimalValue().toBigInteger().equals(actual.bigIntegerValue());
        }
        if (actual.isDouble()) {
            double difference = actual.doubleValue() - expected.doubleValue();
            return Math.abs(difference) < TOLERANCE
                    || Double.compare(actual.doubleValue(), expected.doubleValue()) == 0;
        }
        return expected.isBigDecimal()
                ? expected.decimalValue().equals(actual.decimalValue())
                : actual.decimalValue().scale() <= 0 && expected.decimalValue().compareTo(actual.decimalValue()) == 0;
    }

    private static boolean textMatches(String expected, JsonNode actual) {
        if (actual.isNumber() && actual.isBigDecimal()) {
            return actual.decimalValue().equals(new BigDecimal(expected));
        }
        return (actual.isTextual() || actual.isBinary()) && actual.asText().equals(expected);
    }
}
