package dev.weir.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.acceptance.CommandLine.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UdfCheckTest {
    @TempDir
    private Path directory;

    private final CommandLine weir = new CommandLine(Path.of("nowhere"));

    @Test
    void theJarThatWeirComesWithIsValid() {
        Answer answer = weir.run("udf", "check", "udf/target/weir-udf.jar");

        assertThat(answer.exit()).as(answer.toString()).isZero();
        assertThat(answer.of("diagnostic")).isEmpty();
        assertThat(answer.of("jar")).singleElement().satisfies(jar -> {
            assertThat(jar.path("result").asText()).isEqualTo("valid");
            assertThat(jar.path("functions").asText())
                    .isEqualTo("CHEAPER, EMAIL_HASH, FIRST_TOUCH, FIRST_TOUCH_BEFORE, GEO_DISTANCE_IN, GEO_HASH,"
                            + " GEO_WITHIN, LAST_TOUCH, LAST_TOUCH_BEFORE, PRICE_LIST, SUGGEST, TOUCHES");
        });
    }

    @Test
    void aJarWithErrorsEndsWithOne() throws IOException {
        Path file = Files.writeString(directory.resolve("no.jar"), "no jar");

        Answer answer = weir.run("udf", "check", file.toString(), "udf/target/weir-udf.jar");

        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.of("diagnostic"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.path("code").asText()).isEqualTo("WEIR-FUN-001"));
        assertThat(answer.of("jar"))
                .extracting(jar -> jar.path("result").asText())
                .containsExactly("1 error", "valid");
    }
}
