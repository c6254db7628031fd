package dev.weir.sandbox.datagen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.confluent.avro.random.generator.Generator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuickstartTest {
    /** Where the schema that users know is not named after its quickstart. */
    private static final Map<String, String> FILES =
            Map.of("users_", "users_array_map_schema", "purchases", "purchase");

    @ParameterizedTest
    @EnumSource
    void generatesRecordsThatFitTheSchema(Quickstart quickstart) {
        Schema schema = new Schema.Parser().parse(quickstart.schema());
        Generator generator = new Generator(schema, new Random(1));

        assertThat(schema.getField(quickstart.keyField())).isNotNull();
        assertThat(Stream.generate(generator::generate).limit(20))
                .allMatch(generated -> GenericData.get().validate(schema, generated));
    }

    @ParameterizedTest
    @EnumSource
    void hasTheFieldsAndTypesThatUsersKnow(Quickstart quickstart) throws Exception {
        Path known = known(quickstart.name().toLowerCase(Locale.ROOT));
        assumeTrue(Files.exists(known), known + " is not on this machine");

        assertThat(shape(new Schema.Parser().parse(quickstart.schema())))
                .isEqualTo(shape(new Schema.Parser().parse(withoutComments(known))));
    }

    private static Path known(String name) {
        Path folder = Path.of(System.getProperty("weir.root")).resolve("../shared/datagen");
        Path named = folder.resolve(FILES.getOrDefault(name, name) + ".avro");
        return Files.exists(named) ? named : folder.resolve(name + "_schema.avro");
    }

    private static String withoutComments(Path file) throws Exception {
        return Files.readAllLines(file).stream()
                .map(line -> line.replaceAll("(^|\\s)//.*", ""))
                .collect(Collectors.joining("\n"));
    }

    /** Names and types without the options of the generator. */
    private static String shape(Schema schema) {
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
}
