package dev.weir.sql.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.SourceText;
import dev.weir.sql.ast.Script;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.parse.Parser;
import dev.weir.sql.parse.Variables;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every error of the checker by an example, {@code errors.sql}: its code, its exact range, its hint. */
class ErrorsTest {
    /** @param ranges start and end offsets of what is wrong, in the order of the text */
    record Example(String sql, List<String> codes, String hint, List<List<Integer>> ranges) {
        static Example of(String head, String marked) {
            String[] parts = head.split(": ", 2);
            List<String> codes = Arrays.stream(parts[0].split(" "))
                    .map(number -> "WEIR-SQL-" + number)
                    .toList();
            List<Integer> carets = new ArrayList<>();
            StringBuilder sql = new StringBuilder();
            for (char character : marked.toCharArray()) {
                if (character == '^') {
                    carets.add(sql.length());
                } else {
                    sql.append(character);
                }
            }
            List<List<Integer>> ranges = new ArrayList<>();
            for (int i = 0; i < carets.size(); i += 2) {
                ranges.add(List.of(carets.get(i), carets.get(i + 1)));
            }
            return new Example(sql.toString(), codes, parts.length > 1 ? parts[1] : "", ranges);
        }

        @Override
        public String toString() {
            return sql;
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void findsTheMistake(Example example) throws IOException {
        List<Diagnostic> found = analyze(example.sql()).diagnostics();
        assertThat(found).extracting(Diagnostic::code).as(found.toString()).isEqualTo(example.codes());
        List<List<Integer>> ranges = found.stream()
                .map(finding -> finding.span().orElseThrow())
                .map(span -> List.of(span.start(), span.end()))
                .toList();
        assertThat(ranges)
                .as(found.get(0).span().orElseThrow().text() + " in " + example.sql())
                .isEqualTo(example.ranges());
        assertThat(String.join(
                        "\n",
                        found.stream()
                                .flatMap(finding -> finding.hints().stream())
                                .toList()))
                .contains(example.hint());
        assertThat(found).allSatisfy(finding -> assertThat(finding.detail()).endsWith("."));
    }

    @Test
    void everyProblemHasAnExample() throws IOException {
        List<String> shown = examples()
                .flatMap(example -> example.codes().stream())
                .distinct()
                .toList();
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Problem.values()).map(Problem::code).toList());
    }

    static Stream<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        String head = "";
        for (String line : read("errors.sql").lines().toList()) {
            if (line.matches("-- \\d.*")) {
                head = line.substring(3);
            } else if (!line.isBlank() && !line.startsWith("--")) {
                examples.add(Example.of(head, line));
            }
        }
        return examples.stream();
    }

    private static Checked<Analyzed> analyze(String sql) throws IOException {
        DeclaredCatalog catalog = TestCatalog.create();
        for (Statement statement : parse(read("setup.sql"))) {
            Checked<Analyzed> result = Analyzer.analyze(statement, catalog, SessionProperties.NONE);
            assertThat(result.diagnostics()).isEmpty();
            catalog.apply(result.value());
        }
        return Analyzer.analyze(parse(sql).get(0), catalog, SessionProperties.NONE);
    }

    private static List<Statement> parse(String sql) {
        Checked<Script> script = Parser.parse(new SourceText("test", sql), Variables.NONE);
        assertThat(script.diagnostics()).isEmpty();
        return script.value().statements();
    }

    private static String read(String resource) throws IOException {
        try (InputStream stream = Objects.requireNonNull(ErrorsTest.class.getResourceAsStream(resource))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
