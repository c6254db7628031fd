package dev.weir.manifest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The tables of {@link Shapes} as JSON Schemas (draft 2020-12), by which editors complete and check. */
public final class ShapeSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Where a variable stands, the value may be anything: it is only known later. */
    private static final String VARIABLE = "\\$\\{";

    private ShapeSchema() {}

    /** Of a pipeline's manifest. */
    public static ObjectNode manifest() {
        return document("A pipeline of Weir", Shapes.PIPELINE);
    }

    /** Of weir.yaml. */
    public static ObjectNode project() {
        return document("A project of Weir", Shapes.PROJECT);
    }

    /** Of a connector's own file. */
    public static ObjectNode connector() {
        return document("A connector of Weir", Shapes.CONNECTOR);
    }

    private static ObjectNode document(String title, Shape.Keys keys) {
        ObjectNode document = JSON.objectNode();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.put("title", title);
        document.setAll(keys(keys));
        return document;
    }

    private static ObjectNode schema(Shape shape) {
        if (shape instanceof Shape.Text) {
            return text();
        }
        if (shape instanceof Shape.Whole whole) {
            return anyOf(type("integer").put("minimum", whole.least()), variable());
        }
        if (shape instanceof Shape.Time) {
            return anyOf(type("string").put("pattern", "^[0-9]+ *[a-z]+$"), variable());
        }
        if (shape instanceof Shape.Choice choice) {
            return choice(choice.words());
        }
        if (shape instanceof Shape.Decimal decimal) {
            ObjectNode number = type("number").put("minimum", decimal.least()).put("maximum", decimal.most());
            return anyOf(number, variable());
        }
        if (shape instanceof Shape.Keys keys) {
            return keys(keys);
        }
        if (shape instanceof Shape.MapOf map) {
            return with(type("object"), "additionalProperties", schema(map.value()));
        }
        if (shape instanceof Shape.ListOf list) {
            return with(type("array"), "items", schema(list.item()));
        }
        if (shape instanceof Shape.TextOr more) {
            return anyOf(text(), keys(more.keys()));
        }
        if (shape instanceof Shape.OneOrMore some) {
            return anyOf(keys(some.item()), with(type("array"), "items", keys(some.item())));
        }
        return shape instanceof Shape.Optionally may ? anyOf(type("null"), keys(may.keys())) : JSON.objectNode();
    }

    private static ObjectNode keys(Shape.Keys keys) {
        ObjectNode object = type("object");
        ObjectNode properties = object.putObject("properties");
        ArrayNode required = JSON.arrayNode();
        for (Shape.Key key : keys.keys()) {
            properties.set(key.name(), schema(key.shape()).put("description", key.meaning()));
            if (key.required()) {
                required.add(key.name());
            }
        }
        if (!required.isEmpty()) {
            object.set("required", required);
        }
        return object.put("additionalProperties", false);
    }

    /** Whatever stands there without quotes, a number or a word, is a text too. */
    private static ObjectNode text() {
        ObjectNode text = JSON.objectNode();
        text.putArray("type").add("string").add("number").add("boolean");
        return text;
    }

    private static ObjectNode choice(List<String> words) {
        ArrayNode values = JSON.arrayNode();
        words.forEach(values::add);
        if (words.contains("true")) {
            values.add(true).add(false);
        }
        ObjectNode choice = JSON.objectNode();
        choice.set("enum", values);
        return anyOf(choice, variable());
    }

    private static ObjectNode variable() {
        return type("string").put("pattern", VARIABLE);
    }

    private static ObjectNode anyOf(ObjectNode one, ObjectNode other) {
        ObjectNode either = JSON.objectNode();
        either.putArray("anyOf").add(one).add(other);
        return either;
    }

    private static ObjectNode with(ObjectNode object, String key, ObjectNode value) {
        object.set(key, value);
        return object;
    }

    private static ObjectNode type(String type) {
        return JSON.objectNode().put("type", type);
    }
}
