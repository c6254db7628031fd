package dev.weir.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.weir.desired.DesiredStateReader;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.functions.UserFunctions;
import dev.weir.manifest.FlinkFiles;
import dev.weir.manifest.Manifest;
import dev.weir.model.ChangeRules;
import dev.weir.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Scripts that ksqlDB is known to run are pipelines that the check without a server lets pass. */
class ConformanceScriptsTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("weir.root", "..")).resolveSibling("shared/conformance");
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonParser.Feature.ALLOW_COMMENTS).build();

    private final List<String> refusals = new ArrayList<>();
    private int scripts;

    @Test
    void what_ksqldb_runs_is_valid() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "no conformance data beside the project");
        for (String folder : List.of("qtt", "rqtt")) {
            try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
                for (Path file : files.sorted().toList()) {
                    JSON.readTree(file.toFile()).path("tests").forEach(this::check);
                }
            }
        }
        for (String line : Files.readAllLines(FOLDER.resolve("plan-oracle.jsonl"))) {
            plan(JSON.readTree(line));
        }
        Files.write(Path.of("target/offline-refusals.txt"), refusals);
        System.out.printf("%d of %d good scripts refused%n", refusals.size(), scripts);
        assertThat((double) refusals.size() / scripts).isLessThan(0.005);
    }

    private void check(JsonNode test) {
        boolean bad = test.has("expectedException") || test.has("expectedError");
        if (bad || !test.path("enabled").asBoolean(true)) {
            return;
        }
        List<String> formats = new ArrayList<>();
        test.path("format").forEach(format -> formats.add(format.asText()));
        SortedMap<String, String> properties = new TreeMap<>();
        test.path("properties")
                .properties()
                .forEach(
                        entry -> properties.put(entry.getKey(), entry.getValue().asText()));
        List<String> statements = new ArrayList<>();
        test.path("statements").forEach(statement -> statements.add(statement.asText()));
        String sql = String.join("\n", statements);
        for (String format : formats.isEmpty() ? List.of("") : formats) {
            check(test.path("name").asText(), sql.replace("{FORMAT}", format), properties);
        }
    }

    /** The plans show columns that came from a registry as if they had been written; beside the id of their schema that would be refused. */
    private void plan(JsonNode testCase) {
        List<String> statements = new ArrayList<>();
        testCase.path("statements")
                .forEach(statement -> statements.add(statement
                        .path("sql")
                        .asText()
                        .replaceFirst(";?\\s*$", ";")
                        .replaceAll(", (KEY|VALUE)_SCHEMA_ID=\\d+", "")));
        check(testCase.path("name").asText(), String.join("\n", statements), new TreeMap<>());
    }

    private void check(String name, String sql, SortedMap<String, String> properties) {
        SourceText script = new SourceText("script.sql", sql);
        Manifest manifest = new Manifest(
                "p",
                script.span(0, 0),
                "",
                properties,
                new TreeMap<>(),
                new TreeMap<>(),
                List.of(),
                List.of(script),
                FlinkFiles.NONE,
                UserFunctions.NONE,
                List.of(),
                List.of(),
                List.of(),
                ChangeRules.NONE);
        List<Diagnostic> errors = DesiredStateReader.read(manifest).diagnostics().stream()
                .filter(Diagnostic::isError)
                .toList();
        scripts++;
        List<Diagnostic> refused = errors.stream()
                .filter(error -> error.code().startsWith("WEIR-SQL-2"))
                .toList();
        if (!refused.isEmpty()) {
            refusals.add(name + "\n" + sql + "\n" + refused + "\n");
        }
    }
}
