package dev.weir.sql.analyze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.SourceText;
import dev.weir.sql.analyze.Catalog.SchemaLookup;
import dev.weir.sql.ast.Script;
import dev.weir.sql.ast.SetProperty;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.function.Functions;
import dev.weir.sql.function.TestFunctions;
import dev.weir.sql.parse.Parser;
import dev.weir.sql.parse.Variables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What ksqlDB's conformance data says is refused has to be refused, and all else accepted, in the words of those who wrote it. */
class QttStatementsTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("weir.root", "..")).resolveSibling("shared/conformance");
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonParser.Feature.ALLOW_COMMENTS).build();

    private final List<String> failures = new ArrayList<>();
    private final int[] accepted = new int[2];
    private final int[] refused = new int[2];

    @Test
    void acceptsAndRefusesAsKsqlDbDoes() throws IOException {
        run("qtt");
        assertThat((double) accepted[0] / accepted[1]).isGreaterThanOrEqualTo(0.999);
        assertThat((double) refused[0] / refused[1]).isGreaterThanOrEqualTo(0.97);
    }

    /** Its bad scripts are bad for a running server; the good ones have to be good here as well. */
    @Test
    void acceptsWhatAServerRuns() throws IOException {
        run("rqtt");
        assertThat((double) accepted[0] / accepted[1]).isGreaterThanOrEqualTo(0.99);
    }

    private void run(String folder) throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "no conformance data beside the project");
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            for (Path file : files.sorted().toList()) {
                for (JsonNode test : JSON.readTree(file.toFile()).path("tests")) {
                    formats(test).forEach(format -> check(file.getFileName().toString(), test, format));
                }
            }
        }
        System.out.printf(
                "%s: %d of %d good scripts accepted, %d of %d bad ones refused%n",
                folder, accepted[0], accepted[1], refused[0], refused[1]);
        Files.write(Path.of("target/" + folder + "-statement-failures.txt"), failures);
    }

    private static List<String> formats(JsonNode test) {
        List<String> formats = new ArrayList<>();
        test.path("format").forEach(format -> formats.add(format.asText()));
        return formats.isEmpty() ? List.of("") : formats;
    }

    private void check(String file, JsonNode test, String format) {
        if (!test.path("enabled").asBoolean(true)) {
            return;
        }
        List<String> statements = new ArrayList<>();
        test.path("statements").forEach(statement -> statements.add(statement.asText()));
        String sql = String.join("\n", statements).replace("{FORMAT}", format);
        List<Diagnostic> errors = errors(sql, properties(test));
        boolean bad = test.has("expectedException") || test.has("expectedError");
        int[] count = bad ? refused : accepted;
        count[1]++;
        if (errors.isEmpty() != bad) {
            count[0]++;
            return;
        }
        failures.add((bad ? "NOT REFUSED " : "REFUSED ") + file + ": "
                + test.path("name").asText() + " " + format + "\n  "
                + sql.replace("\n", "\n  ") + "\n  " + errors + "\n  "
                + test.path("expectedException").path("message").asText());
    }

    private static Map<String, String> properties(JsonNode test) {
        Map<String, String> properties = new TreeMap<>();
        test.path("properties")
                .properties()
                .forEach(
                        entry -> properties.put(entry.getKey(), entry.getValue().asText()));
        return properties;
    }

    private static List<Diagnostic> errors(String sql, Map<String, String> properties) {
        Checked<Script> script = Parser.parse(new SourceText("qtt", sql), Variables.NONE);
        List<Diagnostic> errors = new ArrayList<>(script.diagnostics());
        DeclaredCatalog catalog = new DeclaredCatalog(
                Functions.builtIn().with(TestFunctions.all()),
                subject -> new SchemaLookup.Unknown("there is no registry"));
        for (Statement statement : script.value().statements()) {
            if (statement instanceof SetProperty set) {
                properties.put(set.property(), set.value());
            }
            Checked<Analyzed> result = Analyzer.analyze(statement, catalog, new SessionProperties(properties));
            result.diagnostics().stream().filter(Diagnostic::isError).forEach(errors::add);
            if (result.diagnostics().stream().anyMatch(finding -> !finding.isError())) {
                return errors;
            }
            catalog.apply(result.value());
        }
        return errors;
    }
}
