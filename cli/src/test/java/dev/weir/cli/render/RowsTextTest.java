package dev.weir.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RowsTextTest {
    @Test
    void columnsGrowWithTheirValuesAndTheHeadingComesOnce() {
        RowsText rows = new RowsText(List.of("NAME", "STARS"));

        assertThat(rows.row(List.of("Ada Lindqvist", "1")).plain())
                .isEqualTo("NAME              STARS\nAda Lindqvist     1\n");
        assertThat(rows.row(List.of("Bo", "2")).plain()).isEqualTo("Bo                2\n");
        assertThat(rows.row(List.of("Wolfeschlegelstein", "2")).plain()).isEqualTo("Wolfeschlegelstein  2\n");
    }
}
