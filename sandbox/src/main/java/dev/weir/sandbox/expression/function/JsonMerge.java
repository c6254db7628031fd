package dev.weir.sandbox.expression.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON_CONCAT's rules: two objects are merged, the right one winning; anything else is joined as arrays. */
final class JsonMerge {
    private JsonMerge() {}

    static JsonNode merge(JsonNode left, JsonNode right) {
        if (left instanceof ObjectNode object && right instanceof ObjectNode more) {
            ObjectNode merged = object.deepCopy();
            merged.setAll(more);
            return merged;
        }
        return array(left).addAll(array(right));
    }

    private static ArrayNode array(JsonNode node) {
        return node instanceof ArrayNode array
                ? array.deepCopy()
                : JsonNodeFactory.instance.arrayNode().add(node);
    }
}
