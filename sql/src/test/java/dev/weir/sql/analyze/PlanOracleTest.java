package dev.weir.sql.analyze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.diagnostic.Checked;
import dev.weir.source.SourceText;
import dev.weir.sql.analyze.Analyzed.DefinedSource;
import dev.weir.sql.analyze.Analyzed.PersistentQuery;
import dev.weir.sql.analyze.Catalog.SchemaLookup;
import dev.weir.sql.ast.Script;
import dev.weir.sql.function.Functions;
import dev.weir.sql.function.TestFunctions;
import dev.weir.sql.parse.Parser;
import dev.weir.sql.parse.Variables;
import dev.weir.sql.schema.DataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** ksqlDB's own plans hold the resolved schema of every statement: ours have to be the same. */
class PlanOracleTest {
    private static final Path ORACLE =
            Path.of(System.getProperty("weir.root", "..")).resolveSibling("shared/conformance/plan-oracle.jsonl");
    private static final double FLOOR = 0.998;

    private final List<String> failures = new ArrayList<>();
    private int schemas;
    private int exactSchemas;
    private int plans;
    private int exactPlans;

    @Test
    void schemasAreThoseOfKsqlDb() throws IOException {
        assumeTrue(Files.exists(ORACLE), "no conformance data beside the project");
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(ORACLE)) {
            check(json.readTree(line));
        }
        System.out.printf(
                "plan oracle: %d of %d schemas exact (%.1f %%), %d of %d plans have the same steps%n",
                exactSchemas, schemas, 100.0 * exactSchemas / schemas, exactPlans, plans);
        Files.write(Path.of("target/plan-oracle-failures.txt"), failures);
        assertThat((double) exactSchemas / schemas).isGreaterThanOrEqualTo(FLOOR);
    }

    private void check(JsonNode testCase) {
        DeclaredCatalog catalog = new DeclaredCatalog(
                Functions.builtIn().with(TestFunctions.all()), subject -> new SchemaLookup.Missing());
        for (JsonNode statement : testCase.get("statements")) {
            if (statement.has("schema")) {
                schemas++;
                check(testCase, statement, catalog);
            } else {
                analyze(statement.get("sql").asText(), catalog).ifPresent(result -> catalog.apply(result.value()));
            }
        }
    }

    private void check(JsonNode testCase, JsonNode statement, DeclaredCatalog catalog) {
        String sql = statement.get("sql").asText();
        Optional<Checked<Analyzed>> result = analyze(sql, catalog);
        String expected = statement.get("schema").asText();
        String actual = result.flatMap(PlanOracleTest::source)
                .map(source -> source.schema().toString())
                .orElse("nothing");
        if (actual.equals(expected)) {
            exactSchemas++;
        } else {
            failures.add(String.join(
                    "\n",
                    testCase.get("file").asText() + ": " + testCase.get("name").asText(),
                    "  " + sql.replace("\n", " "),
                    "  expected " + expected,
                    "  actual   " + actual,
                    "  "
                            + result.map(checked -> checked.diagnostics().toString())
                                    .orElse("does not parse")));
        }
        if (statement.has("steps")) {
            plans++;
            String steps = result.map(checked -> StepNames.of(checked.value())).orElse("");
            List<String> wanted = new ArrayList<>();
            statement.get("steps").forEach(step -> wanted.add(step.asText().replaceAll("V\\d$", "")));
            if (steps.equals(String.join(" ", wanted))) {
                exactPlans++;
            } else if (actual.equals(expected)) {
                failures.add(testCase.get("file").asText() + ": steps of " + sql.replace("\n", " ") + "\n  expected "
                        + String.join(" ", wanted) + "\n  actual   " + steps);
            }
        }
        result.ifPresent(checked -> catalog.apply(checked.value()));
    }

    /** The plans show columns that came from a registry as if they had been written; beside the id of their schema that would be refused. */
    private static Optional<Checked<Analyzed>> analyze(String sql, DeclaredCatalog catalog) {
        String statement = sql.contains("SELECT") ? sql : sql.replaceAll(", (KEY|VALUE)_SCHEMA_ID=\\d+", "");
        String text = statement.strip().endsWith(";") ? statement : statement + ";";
        Checked<Script> script = Parser.parse(new SourceText("oracle", text), Variables.NONE);
        return script.ok()
                ? Optional.of(Analyzer.analyze(script.value().statements().get(0), catalog, SessionProperties.NONE))
                : Optional.empty();
    }

    private static Optional<DataSource> source(Checked<Analyzed> result) {
        if (result.value() instanceof DefinedSource defined) {
            return Optional.of(defined.source());
        }
        return result.value() instanceof PersistentQuery query ? Optional.of(query.sink()) : Optional.empty();
    }
}
