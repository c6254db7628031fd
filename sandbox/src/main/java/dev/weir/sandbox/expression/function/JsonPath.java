package dev.weir.sandbox.expression.function;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A path into JSON: {@code $.orders[0].id}, {@code $['a name']['b']}. */
record JsonPath(List<Object> steps) {
    private static final Pattern STEP =
            Pattern.compile("\\.([^.\\[]+)|\\[(\\d+)\\]|\\[['\"]((?:[^'\"\\\\]|\\\\.)*)['\"]\\]|\\[([^\\]]+)\\]");

    static JsonPath parse(String path) {
        if (!path.startsWith("$")) {
            throw new IllegalArgumentException("a JSON path begins with $: " + path);
        }
        List<Object> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(path).region(1, path.length());
        while (matcher.lookingAt()) {
            steps.add(step(matcher));
            matcher.region(matcher.end(), path.length());
        }
        if (matcher.regionStart() < path.length()) {
            throw new IllegalArgumentException("not a JSON path: " + path);
        }
        return new JsonPath(steps);
    }

    private static Object step(Matcher matcher) {
        if (matcher.group(1) != null) {
            return matcher.group(1);
        }
        if (matcher.group(2) != null) {
            return Integer.valueOf(matcher.group(2));
        }
        return matcher.group(3) != null ? matcher.group(3) : matcher.group(4);
    }

    @Nullable
    JsonNode find(JsonNode root) {
        JsonNode node = root;
        for (Object step : steps) {
            node = node == null ? null : child(node, step);
        }
        return node;
    }

    private static @Nullable JsonNode child(JsonNode node, Object step) {
        if (step instanceof Integer index) {
            return node.get(index);
        }
        return node.isArray() && step.toString().chars().allMatch(Character::isDigit)
                ? node.get(Integer.parseInt(step.toString()))
                : node.get(step.toString());
    }
}
