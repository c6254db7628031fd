package dev.weir.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceTextTest {
    private final SourceText source = new SourceText("a.sql", "SELECT\r\n  1;\n");

    @Test
    void countsLinesAndColumnsFromOne() {
        assertThat(source.position(0)).isEqualTo(new Position(1, 1));
        assertThat(source.position(10)).isEqualTo(new Position(2, 3));
        assertThat(source.position(source.text().length())).isEqualTo(new Position(3, 1));
    }

    @Test
    void linesComeWithoutTheirBreaks() {
        assertThat(source.line(1)).isEqualTo("SELECT");
        assertThat(source.line(2)).isEqualTo("  1;");
        assertThat(source.line(3)).isEmpty();
    }

    @Test
    void spansAreClippedToTheText() {
        assertThat(source.span(10, 99).text()).isEqualTo("1;\n");
        assertThat(source.span(10, 11)).hasToString("a.sql:2:3");
    }
}
