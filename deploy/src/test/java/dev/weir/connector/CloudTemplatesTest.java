package dev.weir.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Our fully managed classes against Confluent's public templates: the same settings, required alike, of types that fit. */
class CloudTemplatesTest {
    private static final Path SUMMARY =
            Path.of(System.getProperty("weir.root", ".."), "../shared/connect/SUMMARY.json");

    /** Every connector has them beside its settings. */
    private static final Set<String> NAMES = Set.of("connector.class", "name");

    @TestFactory
    Stream<DynamicTest> templates() throws IOException {
        Assumptions.assumeTrue(Files.exists(SUMMARY), "Confluent's templates are not at hand: " + SUMMARY);
        JsonNode summary = new ObjectMapper().readTree(SUMMARY.toFile());
        return Catalogue.shipped().managedClasses().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> check(name, summary.path(name))));
    }

    private static void check(String name, JsonNode template) {
        KeyTable ours = Catalogue.shipped().managed(name).orElseThrow().settings();
        SortedSet<String> theirs = new TreeSet<>();
        template.path("keys").fieldNames().forEachRemaining(theirs::add);
        theirs.removeAll(NAMES);
        assertThat(ours.keys().keySet()).containsExactlyElementsOf(theirs);
        SortedSet<String> required = new TreeSet<>();
        template.path("required").forEach(key -> required.add(key.asText()));
        required.removeAll(NAMES);
        assertThat(ours.required()).extracting(ConnectorKey::name).containsExactlyElementsOf(required);
        ours.all().forEach(key -> check(key, template.path("keys").path(key.name())));
    }

    private static void check(ConnectorKey key, JsonNode theirs) {
        if (!theirs.path("type").isNull()) {
            KeyType type = KeyType.of(theirs.path("type").asText().replace("SHORT", "INT"));
            assertThat(key.type()).as(key.name()).isEqualTo(type);
        }
        for (JsonNode value : theirs.path("values")) {
            boolean listed = key.values().isEmpty() || key.values().contains(value.asText());
            assertThat(listed).as(key.name() + "=" + value.asText()).isTrue();
        }
    }
}
