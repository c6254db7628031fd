package dev.weir.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Checked;
import dev.weir.source.SourceText;
import dev.weir.sql.analyze.Effects;
import dev.weir.sql.ast.Script;
import dev.weir.sql.format.Formatter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text makes the parser hang, run out of stack, or throw. */
class HostileInputTest {
    private static final int MANY = 100_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static List<String> hugeTexts() {
        return List.of(
                "SELECT " + "(".repeat(MANY) + "1" + ")".repeat(MANY) + " FROM a;",
                "SELECT " + "(".repeat(MANY),
                "SELECT " + ")".repeat(MANY),
                "SELECT " + "[".repeat(MANY),
                "SELECT " + "f(".repeat(MANY) + " FROM a;",
                "SELECT " + "ARRAY[".repeat(MANY) + " FROM a;",
                "SELECT " + "NOT ".repeat(MANY) + "a FROM b;",
                "SELECT " + "- ".repeat(MANY) + "1 FROM b;",
                "SELECT " + "(NOT ".repeat(199) + "NOT ".repeat(MANY) + "a FROM b;",
                "SELECT a" + ".a".repeat(MANY) + " FROM b;",
                "SELECT a" + "->a".repeat(MANY) + " FROM b;",
                "SELECT a" + "[1]".repeat(MANY) + " FROM b;",
                "SELECT a" + " OR a".repeat(MANY) + " FROM b;",
                "SELECT a" + " + a".repeat(MANY) + " FROM b;",
                "SELECT a" + " = a".repeat(MANY) + " FROM b;",
                "SELECT a" + " IS NULL".repeat(MANY) + " FROM b;",
                "SELECT a" + " AT TIME ZONE 'z'".repeat(MANY) + " FROM b;",
                "SELECT " + "CASE WHEN a THEN ".repeat(MANY) + "1" + " END".repeat(MANY) + " FROM b;",
                "SELECT " + "f(a, x => ".repeat(MANY) + " FROM b;",
                "SELECT CAST(a AS " + "ARRAY<".repeat(MANY) + "INT" + ">".repeat(MANY) + ") FROM b;",
                "SELECT CAST(a AS INT" + " ARRAY".repeat(MANY) + ") FROM b;",
                "CREATE TYPE t AS " + "STRUCT<a ".repeat(MANY) + "INT" + ">".repeat(MANY) + ";",
                "CREATE TYPE t AS " + "MAP<STRING, ".repeat(MANY) + ";",
                "EXPLAIN ".repeat(MANY) + "SELECT * FROM a;",
                "SELECT * FROM a" + " JOIN b ON a.x = b.x".repeat(MANY) + ";",
                "SELECT * FROM a GROUP BY " + "(".repeat(190) + "a" + ")".repeat(190) + ";",
                "SELECT * FROM a WHERE b IN (" + "1, ".repeat(MANY) + "1);",
                "SELECT * FROM a WHERE b IN (" + "1, ".repeat(MANY) + ";",
                "SELECT " + "a, ".repeat(MANY) + "a FROM b;",
                "SELECT * FROM a WHERE " + "b = 1 OR ".repeat(900) + " FROM;",
                "/* ".repeat(MANY),
                "'".repeat(MANY + 1),
                "'a' ".repeat(MANY) + "'",
                "`".repeat(MANY + 1),
                "\"a".repeat(MANY),
                "--".repeat(MANY),
                "--\n".repeat(MANY),
                ";".repeat(MANY),
                "?".repeat(MANY),
                "\u00a0".repeat(MANY),
                "${a}".repeat(MANY),
                "9".repeat(MANY * 10) + ";",
                "SELECT " + "9".repeat(MANY * 10) + ", 1." + "9".repeat(MANY * 10) + " FROM a;",
                "SELECT 1E" + "9".repeat(MANY) + ", DECIMAL '1E999999999' FROM a;",
                "SELECT 'a" + "${b}".repeat(MANY) + "' FROM a;");
    }

    @ParameterizedTest
    @MethodSource("hugeTexts")
    void hugeTextsAreAnswered(String sql) {
        Assertions.assertTimeoutPreemptively(PATIENCE, () -> {
            Checked<Script> parsed = parse(sql);
            assertThat(parsed.diagnostics().isEmpty()
                            || !parsed.diagnostics().get(0).summary().isEmpty())
                    .isTrue();
        });
    }

    /** What is just within the bounds must be usable by recursive work, on the stack that threads get without asking. */
    @ParameterizedTest
    @MethodSource("deepestTrees")
    void theDeepestTreesCanBeWorkedOn(String sql) throws InterruptedException {
        StringBuilder outcome = new StringBuilder("died");
        Thread small = new Thread(null, () -> outcome.replace(0, outcome.length(), workOn(sql)), "small", 1024 * 1024);
        small.start();
        small.join();
        assertThat(outcome).hasToString("same");
    }

    static List<String> deepestTrees() {
        return List.of(
                "SELECT * FROM b WHERE a = 1" + " OR a = 1".repeat(990) + ";",
                "SELECT a" + " + a".repeat(990) + " FROM b;",
                "SELECT " + "NOT ".repeat(990) + "a FROM b;",
                "SELECT a" + "->a".repeat(990) + " FROM b;",
                "SELECT " + "(1 + ".repeat(198) + "1" + ")".repeat(198) + " FROM b;",
                "SELECT " + "f(".repeat(198) + "1" + ")".repeat(198) + " FROM b;",
                "SELECT " + "CASE WHEN a THEN ".repeat(190) + "1" + " END".repeat(190) + " FROM b;",
                "CREATE TYPE t AS " + "ARRAY<".repeat(190) + "INT" + ">".repeat(190) + ";",
                "SELECT * FROM a" + " JOIN b ON a.x = b.x".repeat(190) + ";");
    }

    /** Words of the dialect in any order: whatever comes out, it is an answer. */
    @RepeatedTest(20)
    void randomWordsAreAnswered(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> signs = Arrays.asList(
                "(", ")", "[", "]", ",", ".", ";", "=", "<", ">", "->", "=>", ":=", "-", "+", "*", "'a'", "1", "2.5",
                "a", "b", "`c`", "\"d\"", "${e}", "||", "--", "/*", "*/", "'", "\n", "<>", "int", "string", "count");
        List<String> words = Words.all();
        String sql = IntStream.range(0, 400)
                .mapToObj(i -> random.nextBoolean()
                        ? signs.get(random.nextInt(signs.size()))
                        : words.get(random.nextInt(words.size())))
                .collect(Collectors.joining(" "));
        Assertions.assertTimeoutPreemptively(PATIENCE, () -> parse(sql));
    }

    private static String workOn(String sql) {
        Checked<Script> parsed = parse(sql);
        if (!parsed.ok()) {
            return parsed.diagnostics().toString();
        }
        parsed.value().statements().forEach(Effects::of);
        Checked<Script> again = parse(Formatter.formatScript(parsed.value()));
        boolean same = again.value().equals(parsed.value())
                && again.value().hashCode() == parsed.value().hashCode();
        return same ? "same" : "different: " + again.diagnostics();
    }

    private static Checked<Script> parse(String sql) {
        return Parser.parse(new SourceText("test.sql", sql), Variables.NONE);
    }
}
