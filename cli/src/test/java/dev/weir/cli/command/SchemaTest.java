package dev.weir.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The schemas for editors take what Weir takes. */
class SchemaTest {
    private static final Path HOME = Path.of(System.getProperty("weir.root", ".."));
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyShippedManifestFits() throws IOException {
        PublishedSchema schema = PublishedSchema.of("manifest");
        for (Path file : files("pipelines")) {
            assertThat(schema.complaints(read(file))).as(file.toString()).isEmpty();
        }
    }

    @Test
    void everyShippedConnectorFits() throws IOException {
        PublishedSchema schema = PublishedSchema.of("connector");
        for (Path file : files("connectors")) {
            assertThat(schema.complaints(read(file))).as(file.toString()).isEmpty();
        }
    }

    @Test
    void aProjectFits() {
        PublishedSchema schema = PublishedSchema.of("project");
        assertThat(schema.complaints(parsed("targets: {cloud: {ksqldb: 'https://ksqldb.example', protect: true}}")))
                .isEmpty();
        assertThat(schema.complaints(parsed("target: {cloud: {ksqldb: 'https://ksqldb.example'}}")))
                .isNotEmpty();
    }

    @Test
    void mistakesAreSeen() {
        PublishedSchema schema = PublishedSchema.of("manifest");
        assertThat(schema.complaints(parsed("pipeline: p\ntopics: {t: {partition: 3}}")))
                .isNotEmpty();
        assertThat(schema.complaints(parsed("topics: {}"))).isNotEmpty();
        assertThat(schema.complaints(parsed("pipeline: p\ntopics: {t: {partitions: many}}")))
                .isNotEmpty();
        assertThat(schema.complaints(parsed("pipeline: p\ntopics: {t: {partitions: '${n}'}}")))
                .isEmpty();
        assertThat(schema.complaints(parsed("pipeline: p\nallow: [no-such-hazard]")))
                .isNotEmpty();
    }

    @Test
    void everyLineOfAPlanHasItsForm() throws JsonProcessingException {
        PublishedSchema schema = PublishedSchema.of("plan");
        assertThat(schema.complaints(JSON.readTree("{\"type\":\"version\",\"format\":\"1.0\",\"version\":\"1.2.3\"}")))
                .isEmpty();
        assertThat(schema.complaints(JSON.readTree("{\"type\":\"version\"}"))).isNotEmpty();
        assertThat(schema.complaints(JSON.readTree("{\"type\":\"surprise\"}"))).isNotEmpty();
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(HOME.resolve(folder))) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    private static JsonNode read(Path file) throws IOException {
        return parsed(Files.readString(file));
    }

    private static JsonNode parsed(String yaml) {
        return JSON.valueToTree(new Yaml().<Map<String, Object>>load(yaml));
    }
}
