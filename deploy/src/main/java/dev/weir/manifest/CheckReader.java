package dev.weir.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the checks of a manifest. */
final class CheckReader {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NUMBER = "[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d{1,3})?";

    private CheckReader() {}

    static List<Check> read(Document document) {
        List<Check> checks = new ArrayList<>();
        for (Yaml item : document.items("checks")) {
            Document check = Document.of(item);
            Optional<Yaml.Scalar> name = check.scalar("name");
            Optional<String> query = check.text("query");
            if (name.isPresent() && query.isPresent()) {
                checks.add(new Check(
                        name.get().text(),
                        query.get().strip(),
                        check.text("within").flatMap(Scalars::time).orElse(PATIENCE),
                        rows(check),
                        name.get().span()));
            }
        }
        return checks;
    }

    private static Optional<List<SortedMap<String, JsonNode>>> rows(Document check) {
        return check.mapping()
                .value("rows")
                .map(rows -> Document.itemsOf(rows).stream()
                        .map(row -> row(Document.of(row)))
                        .toList());
    }

    private static SortedMap<String, JsonNode> row(Document written) {
        SortedMap<String, JsonNode> row = new TreeMap<>();
        written.entries().forEach(entry -> row.put(column(entry.key().text()), json(entry.value())));
        return row;
    }

    /** As in SQL: a name in backquotes stays as it is. */
    private static String column(String written) {
        boolean quoted = written.length() > 2 && written.startsWith("`") && written.endsWith("`");
        return quoted ? written.substring(1, written.length() - 1) : written.toUpperCase(Locale.ROOT);
    }

    private static JsonNode json(Yaml value) {
        if (value instanceof Yaml.Sequence sequence) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            sequence.items().forEach(item -> array.add(json(item)));
            return array;
        }
        if (value instanceof Yaml.Mapping mapping) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            mapping.entries().forEach(entry -> object.set(entry.key().text(), json(entry.value())));
            return object;
        }
        return scalar((Yaml.Scalar) value);
    }

    private static JsonNode scalar(Yaml.Scalar scalar) {
        String text = scalar.text();
        if (!scalar.plain()) {
            return TextNode.valueOf(text);
        }
        if (scalar.absent()) {
            return NullNode.instance;
        }
        if (text.equals("true") || text.equals("false")) {
            return BooleanNode.valueOf(text.equals("true"));
        }
        return text.matches(NUMBER) ? DecimalNode.valueOf(new BigDecimal(text)) : TextNode.valueOf(text);
    }
}
