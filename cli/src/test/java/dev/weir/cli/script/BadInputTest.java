package dev.weir.cli.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the scripts of bad input promise as a whole; {@link ScriptsTest} holds each to its words. */
final class BadInputTest {
    @Test
    void everyMistakeHasACodeAndAnExitCodeAndChangesNothing() throws IOException {
        List<String> answers = new ArrayList<>();
        for (Path script : ScriptsTest.scripts()) {
            if (script.getFileName().toString().startsWith("bad-")) {
                answers.addAll(failures(Script.parse(Files.readString(script))));
            }
        }
        assertThat(answers)
                .hasSizeGreaterThanOrEqualTo(40)
                .allSatisfy(answer -> assertThat(answer)
                        .containsPattern("WEIR-[A-Z]{3}-\\d{3}")
                        .containsPattern("--- exit [12]\n$")
                        .doesNotContain("CHANGED", "WEIR-CLI-099", "java.lang.", "Exception"));
    }

    private static List<String> failures(Script script) {
        return script.items().stream()
                .filter(Script.Run.class::isInstance)
                .map(Script.Run.class::cast)
                .map(Script.Run::answer)
                .filter(answer -> answer.contains("--- exit"))
                .toList();
    }
}
