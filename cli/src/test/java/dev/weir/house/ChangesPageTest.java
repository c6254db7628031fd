package dev.weir.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.model.HazardCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/reference/changes.md} has a row for each hazard, in the order of their gravity. */
class ChangesPageTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| [^|]{20,} \\|");

    @Test
    void everyHazardIsExplained() throws IOException {
        String page =
                Files.readString(Path.of(System.getProperty("weir.root", "..")).resolve("docs/reference/changes.md"));
        List<String> rows = ROW.matcher(page).results().map(row -> row.group(1)).toList();

        assertThat(rows).containsExactlyElementsOf(HazardCode.words());
    }
}
