package dev.weir.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class VisibleTest {
    @Test
    void writesControlCharactersAsEscapes() {
        assertThat(Visible.of("a\u001b[2Jb\u0007\u009b\u202ec")).isEqualTo("a\\u001b[2Jb\\u0007\\u009b\\u202ec");
    }

    @Test
    void leavesLineBreaksTabsAndEveryScriptAlone() {
        String text = "línea\n\t日本語 🚀";

        assertThat(Visible.of(text)).isEqualTo(text);
    }

    @Test
    void keepsCellsOnOneLine() {
        assertThat(Visible.line("a\r\nb\tc")).isEqualTo("a\\nb\\tc");
    }

    @Test
    void nothingRemoteReachesATerminalUnescaped() {
        String hostile = "\u001b]0;owned\u0007";
        Table table = new Table("row", List.of("name"), List.of(List.of(Table.Cell.of(hostile))));

        assertThat(TableText.render(table).coloured()).doesNotContain("\u001b]", "\u0007");
        assertThat(new RowsText(List.of("A")).row(List.of(hostile)).coloured()).doesNotContain("\u001b]", "\u0007");
        assertThat(Json.message(hostile)).doesNotContain("\u001b", "\u0007");
    }
}
