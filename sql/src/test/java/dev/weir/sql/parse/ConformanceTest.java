package dev.weir.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weir.diagnostic.Checked;
import dev.weir.source.SourceText;
import dev.weir.sql.ast.Script;
import dev.weir.sql.format.Formatter;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ksqlDB parses, we parse; and what we format is read back the same. */
class ConformanceTest {

    @BeforeEach
    void needsTheData() {
        assumeTrue(Files.isDirectory(Conformance.folder()), "no conformance data in " + Conformance.folder());
    }

    @ParameterizedTest
    @ValueSource(strings = {"qtt", "rqtt"})
    void readsAllScriptsThatAreNoSyntaxErrors(String folder) {
        List<String> failures = new ArrayList<>();
        int statements = 0;
        int scripts = 0;
        for (Conformance.Case test : Conformance.cases(folder)) {
            Checked<Script> parsed = parse(test.sql());
            if (test.verdict() != Conformance.Verdict.ACCEPT) {
                continue;
            }
            scripts++;
            statements += parsed.value().statements().size();
            collectFailures(test.name(), parsed, failures);
        }
        System.out.printf("%s: %d scripts with %d statements read and written%n", folder, scripts, statements);
        assertThat(failures).isEmpty();
        assertThat(scripts).isGreaterThan(200);
    }

    /** The others are accepted here, as their error is one of meaning: the analyzer says it. */
    @Test
    void refusesSyntaxErrors() {
        List<String> accepted = Conformance.cases("qtt").stream()
                .filter(test -> test.verdict() == Conformance.Verdict.REFUSED_BY_THEIR_PARSER)
                .filter(test -> parse(test.sql()).ok())
                .map(Conformance.Case::name)
                .map(String::strip)
                .toList();
        assertThat(accepted)
                .containsExactly(
                        "elements.json: table with key column",
                        "elements.json: stream with primary key column",
                        "session-windows.json: import table with invalid window size");
    }

    @Test
    void readsWhatKsqlDbWritesItself() throws IOException {
        List<String> failures = new ArrayList<>();
        int statements = 0;
        for (String sql : Conformance.oracleStatements()) {
            String closed = sql.endsWith(";") ? sql : sql + ";";
            collectFailures(sql, parse(closed), failures);
            statements++;
        }
        System.out.printf("plan oracle: %d distinct statements read and written%n", statements);
        assertThat(failures).isEmpty();
        assertThat(statements).isGreaterThan(1000);
    }

    private static Checked<Script> parse(String sql) {
        return Parser.parse(new SourceText("test.sql", sql), Variables.NONE);
    }

    private static void collectFailures(String name, Checked<Script> parsed, List<String> failures) {
        if (!parsed.ok()) {
            failures.add(name + ": " + parsed.diagnostics());
            return;
        }
        String formatted = Formatter.formatScript(parsed.value());
        Checked<Script> again = parse(formatted);
        if (!again.equals(parsed)) {
            failures.add(name + " came back different: " + formatted + again.diagnostics());
        }
    }
}
