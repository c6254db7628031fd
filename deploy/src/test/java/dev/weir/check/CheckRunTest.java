package dev.weir.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.manifest.Check;
import dev.weir.project.Project;
import dev.weir.source.SourceText;
import dev.weir.sql.ast.Query;
import dev.weir.sql.parse.Parser;
import dev.weir.sql.parse.Variables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Checks as manifests write them, against answers as servers give them. */
@Timeout(20)
class CheckRunTest {
    private static final String PULL = "SELECT * FROM T;";
    private static final String PUSH = "SELECT * FROM T EMIT CHANGES LIMIT 2;";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @TempDir
    Path directory;

    @Test
    void numbersCompareByValueAndRowsInAnyOrder() {
        assertPassed(run(
                PULL, "[{USER_ID: u7, REVENUE: 12.5}, {user_id: u8, revenue: 3}]", List.of("USER_ID", "REVENUE"), """
                        ["u8", 3.00]
                        ["u7", 12.50]"""));
    }

    @Test
    void nestedValuesCompareAsJson() {
        assertPassed(run(
                PULL,
                "[{A: [1, 2.0], M: {x: null, y: true}, S: '12'}]",
                List.of("A", "M", "S"),
                "[[1, 2], {\"y\": true, \"x\": null}, \"12\"]"));
    }

    @Test
    void aTextIsNoNumber() {
        assertThat(run(PULL, "[{A: 12}]", List.of("A"), "[\"12\"]")).contains("""
                Missing:
                    {"A":12}
                Unexpected:
                    {"A":"12"}""");
    }

    @Test
    void theSameRowTwiceIsExpectedTwice() {
        assertThat(run(PULL, "[{A: x}, {A: x}]", List.of("A"), "[\"x\"]")).contains("Missing:\n    {\"A\":\"x\"}");
        assertThat(run(PULL, "[{A: x}]", List.of("A"), "[\"x\"]\n[\"x\"]")).contains("Unexpected:\n    {\"A\":\"x\"}");
    }

    @Test
    void noRowsAtAllCanBeExpected() {
        assertPassed(run(PULL, "[]", List.of("A"), ""));
        assertThat(run(PULL, "[]", List.of("A"), "[1]")).contains("Unexpected:\n    {\"A\":1}");
    }

    @Test
    void columnsMustBeTheSame() {
        assertThat(run(PULL, "[{A: 1, C: 3}]", List.of("A", "B"), "[1, 2]"))
                .startsWith("WEIR-RUN-202")
                .contains("Its query gives no C.")
                .contains("They don't name B.");
    }

    @Test
    void aNameInBackquotesStaysAsItIs() {
        assertPassed(run(PULL, "[{'`a`': 1}]", List.of("a"), "[1]"));
    }

    @Test
    void onlySoManyRowsAreShown() {
        String many = "[1]\n".repeat(25);
        assertThat(run(PULL, "[]", List.of("A"), many)).contains("and 15 more");
    }

    @Test
    void aPullQueryIsAskedUntilItsRowsAreThere() {
        Answers answers = new Answers(List.of("A"), "", "[1]", "[1]\n[2]");
        assertPassed(run(PULL, "[{A: 1}, {A: 2}]", "5s", answers));
        assertThat(answers.asked).isEqualTo(3);
        assertThat(answers.closed).isEqualTo(3);
    }

    @Test
    void aPushQueryIsReadToItsLimitOnce() {
        Answers answers = new Answers(List.of("A"), "[1]\n[2]\n[3]");
        assertPassed(run(PUSH, "[{A: 1}, {A: 2}]", "5s", answers));
        assertThat(answers.asked).isEqualTo(1);
        assertThat(run(PUSH, "[{A: 1}]", List.of("A"), "[1]\n[2]\n[3]")).contains("Unexpected:\n    {\"A\":2}");
    }

    @Test
    void withoutRowsAnyRowWillDo() {
        Check any = check(PULL, "", "50ms");
        assertThat(CheckRun.of(any, query(PULL), new Answers(List.of("A"), "[1]"))
                        .passed())
                .isTrue();
        assertThat(CheckRun.of(any, query(PULL), new Answers(List.of("A"), "")).failure())
                .hasValueSatisfying(failure -> assertThat(failure.code()).isEqualTo("WEIR-RUN-201"));
    }

    private String run(String query, String rows, List<String> columns, String answer) {
        return run(query, rows, "50ms", new Answers(columns, answer));
    }

    private String run(String query, String rows, String within, Answers answers) {
        return CheckRun.of(check(query, "    rows: " + rows + "\n", within), query(query), answers)
                .failure()
                .map(failure -> failure.code() + " " + failure.detail())
                .orElse("");
    }

    private static void assertPassed(String failure) {
        assertThat(failure).isEmpty();
    }

    private Check check(String query, String rows, String within) {
        String manifest = "pipeline: p\ntopics: {t: {}}\nchecks:\n  - name: all is well\n    query: " + query
                + "\n    within: " + within + "\n" + rows;
        try {
            Path file = Files.createDirectories(directory.resolve("pipelines")).resolve("p.yaml");
            Files.writeString(file, manifest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Checked<DesiredState> desired = Project.open(directory).value().pipeline("p", "local", Map.of());
        assertThat(desired.diagnostics()).isEmpty();
        return desired.value().checks().get(0);
    }

    private static Query query(String sql) {
        return (Query) Parser.parse(new SourceText("query", sql), Variables.of(Map.of()))
                .value()
                .statements()
                .get(0);
    }

    /** A server that gives one answer after the other, each line of which is a row, and the last one again and again. */
    private static final class Answers implements Questions {
        private final List<String> columns;
        private final Deque<String> answers;
        private int asked;
        private int closed;

        Answers(List<String> columns, String... answers) {
            this.columns = columns;
            this.answers = new ArrayDeque<>(List.of(answers));
        }

        @Override
        public Answer ask() {
            asked++;
            String text = answers.size() > 1 ? answers.remove() : answers.element();
            return new Lines(new ArrayDeque<>(text.lines().toList()));
        }

        private final class Lines implements Answer {
            private final Deque<String> lines;
            private boolean open = true;

            Lines(Deque<String> lines) {
                this.lines = lines;
            }

            @Override
            public List<String> columns() {
                return columns;
            }

            @Override
            public Optional<List<JsonNode>> next() {
                return Optional.ofNullable(lines.poll()).map(Lines::values);
            }

            private static List<JsonNode> values(String line) {
                List<JsonNode> values = new ArrayList<>();
                try {
                    JSON.readTree(line).forEach(values::add);
                } catch (JsonProcessingException e) {
                    throw new UncheckedIOException(e);
                }
                return values;
            }

            @Override
            public synchronized void close() {
                closed += open ? 1 : 0;
                open = false;
            }
        }
    }
}
