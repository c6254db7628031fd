package dev.weir.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.SourceText;
import org.junit.jupiter.api.Test;

final class DiagnosticTextTest {
    private final DiagnosticText renderer = new DiagnosticText(60);

    @Test
    void showsThePlaceUnderlinesTheRangeAndEndsWithHints() {
        SourceText source = new SourceText("pipelines/a.yaml", "pipeline: a\ntopics:\n  t:\n    partitons: 3\n");
        Diagnostic diagnostic = Diagnostic.error(
                        "WEIR-MAN-001", "Unknown key", "A topic has no key `partitons`.", source.span(29, 38))
                .withHint("did you mean `partitions`?");

        assertThat(renderer.render(diagnostic).plain()).isEqualTo("""
                        ╷
                        │ Error: Unknown key  WEIR-MAN-001
                        │
                        │   pipelines/a.yaml:4:5
                        │   4 │     partitons: 3
                        │     │     ^^^^^^^^^
                        │
                        │ A topic has no key `partitons`.
                        │
                        │ Hint: did you mean `partitions`?
                        ╵
                        """);
    }

    @Test
    void cutsLongLinesAroundTheRange() {
        String line = "SELECT " + "A, ".repeat(60) + "WRONG FROM T;";
        SourceText source = new SourceText("a.sql", line);
        int start = line.indexOf("WRONG");

        assertThat(renderer.render(
                                Diagnostic.error("WEIR-SQL-001", "Unknown column", "", source.span(start, start + 5)))
                        .plain())
                .contains("│ …", "WRONG FROM T;")
                .satisfies(text -> assertThat(text.lines())
                        .allSatisfy(shown -> assertThat(shown).hasSizeLessThan(61)));
    }

    @Test
    void leavesOutTheMiddleOfLongRanges() {
        SourceText source = new SourceText("a.sql", "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\n");

        assertThat(renderer.render(Diagnostic.error("WEIR-SQL-001", "Too long", "", source.span(0, 47)))
                        .plain())
                .contains("one", "three", "┊", "eight", "nine")
                .doesNotContain("five");
    }

    @Test
    void wrapsProseButNeverWhatIsIndented() {
        String command = "    weir apply --with-a-very-long-option --and-another --and-one-more --so-that-it-is-long";
        Diagnostic diagnostic = Diagnostic.error(
                "WEIR-RUN-001", "Failed", "It went wrong in a way that takes many words to say.\n" + command);

        assertThat(renderer.render(diagnostic).plain())
                .contains("│ It went wrong in a way that takes many words to say.\n", "│ " + command + "\n");
    }

    @Test
    void underlinesWhereSomethingIsMissing() {
        SourceText source = new SourceText("a.sql", "SELECT");

        assertThat(renderer.render(Diagnostic.error("WEIR-SQL-001", "Incomplete", "", source.span(6, 6)))
                        .plain())
                .contains("1 │ SELECT\n│     │       ^\n");
    }

    @Test
    void coloursByRole() {
        String coloured =
                renderer.render(Diagnostic.error("WEIR-RUN-001", "Failed", "")).coloured();

        assertThat(coloured).contains("\u001b[31mError: \u001b[0m", "\u001b[1mFailed\u001b[0m");
    }
}
