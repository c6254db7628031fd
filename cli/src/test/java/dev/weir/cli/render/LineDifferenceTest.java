package dev.weir.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.cli.render.LineDifference.Fate;
import dev.weir.cli.render.LineDifference.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LineDifferenceTest {
    @Test
    void keepsWhatBothHaveAndSaysWhatGoesBeforeWhatComes() {
        assertThat(LineDifference.between(List.of("SELECT", "  A", "FROM T"), List.of("SELECT", "  B", "FROM T")))
                .containsExactly(
                        new Line(Fate.STAYS, "SELECT"),
                        new Line(Fate.GOES, "  A"),
                        new Line(Fate.COMES, "  B"),
                        new Line(Fate.STAYS, "FROM T"));
    }

    @Test
    void everythingComesWhereThereWasNothing() {
        assertThat(LineDifference.between(List.of(), List.of("a", "b")))
                .containsExactly(new Line(Fate.COMES, "a"), new Line(Fate.COMES, "b"));
    }
}
