package dev.weir.sandbox.server.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares JSON by shape: the same fields, each of the same type, null where null is recorded. Texts and numbers may differ. Elements of a
 * list must each have the shape of some recorded element.
 */
final class Shape {
    /** Measured while a server runs, so that they may be empty or filled at any time. */
    private static final Set<String> MEASURED = Set.of(
            "clusterStatistics", "clusterErrorStats", "topicSummaries", "tasksMetadata", "queryErrors", "offsets");
    /** Objects whose keys are names, not fields. */
    private static final Set<String> MAPS = Set.of(
            "commandStatuses",
            "overriddenProperties",
            "ksqlHostQueryStatus",
            "statusCount",
            "types",
            "config",
            "clusterStatus");

    private final List<String> differences = new ArrayList<>();

    private Shape() {}

    /** What differs, with the place of each difference; empty if nothing does. */
    static List<String> differences(JsonNode recorded, JsonNode actual) {
        Shape shape = new Shape();
        shape.compare("", recorded, actual);
        return shape.differences;
    }

    private void compare(String path, JsonNode recorded, JsonNode actual) {
        if (!kind(recorded).equals(kind(actual))) {
            differences.add(path + " is " + kind(actual) + ", recorded is " + kind(recorded));
            return;
        }
        if (recorded.isObject()) {
            compareObjects(path, recorded, actual);
        }
        if (recorded.isArray()) {
            compareArrays(path, recorded, actual);
        }
        if (path.endsWith("@type") || path.endsWith("error_code")) {
            compareExactly(path, recorded, actual);
        }
    }

    private void compareExactly(String path, JsonNode recorded, JsonNode actual) {
        if (!recorded.equals(actual)) {
            differences.add(path + " is " + actual + ", recorded is " + recorded);
        }
    }

    private void compareObjects(String path, JsonNode recorded, JsonNode actual) {
        if (MAPS.contains(last(path))) {
            return;
        }
        Set<String> names = new TreeSet<>();
        recorded.fieldNames().forEachRemaining(names::add);
        actual.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            if (!recorded.has(name) || !actual.has(name)) {
                differences.add(path + "/" + name + (actual.has(name) ? " is not recorded" : " is missing"));
                continue;
            }
            compare(path + "/" + name, recorded.get(name), actual.get(name));
        }
    }

    private void compareArrays(String path, JsonNode recorded, JsonNode actual) {
        if (MEASURED.contains(last(path))) {
            return;
        }
        if (recorded.isEmpty() != actual.isEmpty()) {
            differences.add(path + " has " + actual.size() + " elements, recorded are " + recorded.size());
            return;
        }
        for (int i = 0; i < actual.size(); i++) {
            differences.addAll(nearest(path + "/" + i, recorded, actual.get(i)));
        }
    }

    private static List<String> nearest(String path, JsonNode recorded, JsonNode element) {
        List<String> best = new ArrayList<>();
        for (JsonNode candidate : recorded) {
            Shape shape = new Shape();
            shape.compare(path, candidate, element);
            if (shape.differences.isEmpty()) {
                return List.of();
            }
            if (best.isEmpty() || shape.differences.size() < best.size()) {
                best = shape.differences;
            }
        }
        return best;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String kind(JsonNode node) {
        return node.isNumber() ? "a number" : node.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
