package dev.weir.sandbox.datagen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/** A quickstart's schema as users of Confluent's connector know it: test data outside the project, to compare with. */
record KnownSchema(Path file) {
    /** Where the file is not named after its quickstart. */
    private static final Map<String, String> FILES =
            Map.of("users_", "users_array_map_schema", "purchases", "purchase");

    static KnownSchema of(Quickstart quickstart) {
        String name = quickstart.name().toLowerCase(Locale.ROOT);
        Path folder = Path.of(System.getProperty("weir.root")).resolve("../shared/datagen");
        Path named = folder.resolve(FILES.getOrDefault(name, name) + ".avro");
        return new KnownSchema(Files.exists(named) ? named : folder.resolve(name + "_schema.avro"));
    }

    Schema schema() throws IOException {
        String json = Files.readAllLines(file).stream()
                .map(line -> line.replaceAll("(^|\\s)//.*", ""))
                .collect(Collectors.joining("\n"));
        return new Schema.Parser().parse(json);
    }

    /** Names and types without the options of the generator. */
    static String shape(Schema schema) {
        String logical = schema.getProp("logicalType") == null ? "" : ":" + schema.getProp("logicalType");
        return switch (schema.getType()) {
            case RECORD ->
                schema.getFullName()
                        + schema.getFields().stream()
                                .map(field -> field.name() + " " + shape(field.schema()))
                                .toList();
            case ARRAY -> "array of " + shape(schema.getElementType());
            case MAP -> "map of " + shape(schema.getValueType());
            default -> schema.getType().getName() + logical;
        };
    }

    /** What the generator is told of each field, by the field's path. */
    static Map<String, Object> domains(Schema schema) {
        Map<String, Object> domains = new TreeMap<>();
        collect("", schema, domains);
        return domains;
    }

    private static void collect(String path, Schema schema, Map<String, Object> domains) {
        Object told = schema.getObjectProp("arg.properties");
        if (told != null) {
            domains.put(path, told);
        }
        switch (schema.getType()) {
            case RECORD ->
                schema.getFields().forEach(field -> collect(path + "/" + field.name(), field.schema(), domains));
            case ARRAY -> collect(path + "[]", schema.getElementType(), domains);
            default -> {}
        }
    }
}
