package dev.weir.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.cli.render.Fitted.Worth;
import org.junit.jupiter.api.Test;

final class FittedTest {
    private static final String LONG = "x".repeat(300) + "\n";

    @Test
    void whatFitsStaysAsItIs() {
        Fitted document = new Fitted(400).add(Worth.NEEDED, "head\n").add(Worth.DETAIL, LONG);

        assertThat(document.text()).isEqualTo("head\n" + LONG);
    }

    @Test
    void detailsGoFirstFromTheLastOneOn() {
        Fitted document = new Fitted(900)
                .add(Worth.NEEDED, "head\n")
                .add(Worth.ROW, "row\n")
                .add(Worth.DETAIL, "1" + LONG)
                .add(Worth.DETAIL, "2" + LONG)
                .add(Worth.DETAIL, "3" + LONG)
                .add(Worth.DRAWING, "drawing\n");

        assertThat(document.text())
                .isEqualTo(
                        "head\nrow\n1" + LONG + "2" + LONG + "drawing\n\n_Left out, because comments can't be longer:"
                                + " 1 detail. `weir diff` shows everything._\n");
    }

    @Test
    void hazardsStayLongest() {
        Fitted document = new Fitted(500);
        for (int i = 0; i < 100; i++) {
            document.add(Worth.ROW, "row " + i + "\n")
                    .add(Worth.HAZARD, "! hazard\n")
                    .add(Worth.DRAWING, LONG);
        }

        String text = document.text();

        assertThat(text.length()).isLessThanOrEqualTo(500);
        assertThat(text)
                .startsWith("! hazard\n! hazard\n")
                .contains("100 changes, 100 drawings")
                .doesNotContain("row");
    }
}
