package dev.weir.sandbox.conformance;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One test in one of its variants; those of RQTT have the same form. */
record QttCase(String file, String name, JsonNode test, List<String> statements, Map<String, String> properties) {
    /** {@code -Dconformance.format=AVRO} runs what is written for JSON values in another format, which should make no difference. */
    private static final String OTHER_FORMAT = System.getProperty("conformance.format", "");

    private static final Pattern JSON_VALUES =
            Pattern.compile("(\\bvalue_format\\s*=\\s*)'JSON'", Pattern.CASE_INSENSITIVE);

    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    static List<QttCase> readFolder(Path folder) throws IOException {
        List<QttCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                cases.addAll(readFile(file));
            }
        }
        return cases;
    }

    private static List<QttCase> readFile(Path file) throws IOException {
        String name = file.getFileName().toString();
        List<QttCase> cases = new ArrayList<>();
        for (JsonNode test : JSON.readTree(file.toFile()).path("tests")) {
            if (test.path("enabled").asBoolean(true)) {
                cases.addAll(variants(name, test));
            }
        }
        return cases;
    }

    private static List<QttCase> variants(String file, JsonNode test) {
        List<QttCase> cases = new ArrayList<>();
        for (JsonNode format : orNone(test.path("format"))) {
            for (JsonNode config : orNone(test.path("config"))) {
                cases.add(variant(file, test, format.asText(), config.asText()));
            }
        }
        return cases;
    }

    private static Iterable<JsonNode> orNone(JsonNode choices) {
        return choices.isEmpty() ? List.of(TextNode.valueOf("")) : choices;
    }

    private static QttCase variant(String file, JsonNode test, String format, String config) {
        List<String> statements = StreamSupport.stream(test.path("statements").spliterator(), false)
                .map(JsonNode::asText)
                .map(text -> format.isEmpty() ? text : text.replace("{FORMAT}", format))
                .map(QttCase::inOtherFormat)
                .toList();
        Map<String, String> properties = new TreeMap<>();
        properties.put("auto.offset.reset", "earliest");
        test.path("properties").properties().forEach(property -> {
            String value = property.getValue().asText();
            properties.put(property.getKey(), value.equalsIgnoreCase("{CONFIG}") ? config : value);
        });
        String suffix = (format.isEmpty() ? "" : " - " + format) + (config.isEmpty() ? "" : " - " + config);
        return new QttCase(
                file,
                file.replace(".json", "") + " - " + test.path("name").asText() + suffix,
                test,
                statements,
                properties);
    }

    private static String inOtherFormat(String statement) {
        return OTHER_FORMAT.isEmpty()
                ? statement
                : JSON_VALUES.matcher(statement).replaceAll("$1'" + OTHER_FORMAT + "'");
    }

    String script() {
        return String.join("\n", statements);
    }

    boolean isNegative() {
        return test.has("expectedException") || test.has("expectedError");
    }
}
