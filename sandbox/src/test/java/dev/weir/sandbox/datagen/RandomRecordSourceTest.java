package dev.weir.sandbox.datagen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigValue;
import org.junit.jupiter.api.Test;

class RandomRecordSourceTest {
    @Test
    void aSchemaMustBeGiven() {
        assertThat(problems(Map.of("kafka.topic", "t")))
                .singleElement()
                .asString()
                .contains("none is given");
    }

    @Test
    void onlyOneSchemaMayBeGiven() {
        assertThat(problems(Map.of("kafka.topic", "t", "quickstart", "users", "schema.string", "{}")))
                .hasSize(2)
                .allMatch(problem -> problem.contains("given are quickstart, schema.string"));
    }

    @Test
    void theTopicMustBeGiven() {
        assertThat(problems(Map.of("quickstart", "users")))
                .singleElement()
                .asString()
                .contains("kafka.topic");
    }

    @Test
    void brokenSchemasAreRefused() {
        assertThat(problems(Map.of("kafka.topic", "t", "schema.string", "{\"type\": \"rekord\"}")))
                .singleElement()
                .asString()
                .contains("not an Avro schema");
    }

    @Test
    void theKeyMustBeAField() {
        assertThat(problems(Map.of("kafka.topic", "t", "quickstart", "PRODUCT", "schema.keyfield", "sku")))
                .containsExactly("The records have no field sku; they have id, name, description, price.");
    }

    @Test
    void missingFilesAreNamed() {
        assertThat(problems(Map.of("kafka.topic", "t", "schema.filename", "/no/such/file.avsc")))
                .singleElement()
                .asString()
                .contains("/no/such/file.avsc cannot be read");
    }

    @Test
    void tasksDifferByTheirNumber() {
        RandomRecordSource source = new RandomRecordSource();
        source.start(Map.of("kafka.topic", "t", "quickstart", "users"));

        assertThat(source.taskConfigs(2))
                .extracting(config -> config.get(DatagenConfig.TASK_ID))
                .containsExactly("0", "1");
    }

    private static List<String> problems(Map<String, String> config) {
        return new RandomRecordSource()
                .validate(config).configValues().stream()
                        .map(ConfigValue::errorMessages)
                        .flatMap(List::stream)
                        .toList();
    }
}
