package dev.weir.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.cli.Weir;
import dev.weir.cli.config.Environment;
import dev.weir.cli.config.Terminal;
import dev.weir.cli.view.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a shell completes with our script: names of connectors from the target, everything else from the script itself. */
@Timeout(60)
class CompletionTest {
    /** In place of the program: says how it was called, and knows two connectors. And bash takes compopt from its own completion only. */
    private static final String STAND_IN =
            "weir() { echo \"$*\" >> asked; echo orders-source; echo orders-sink; }\ncompopt() { :; }\n";

    @TempDir
    private Path directory = Path.of("");

    @BeforeEach
    void writeScript() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Environment environment =
                new Environment(directory, directory, new TreeMap<>(), Terminal.none(), "1.2.3", "weir");
        new Weir(environment, Console.of(out, out, InputStream.nullInputStream(), Terminal.none()))
                .run("completion", "bash");
        Files.write(directory.resolve("completion"), out.toByteArray());
    }

    @Test
    void connectorsAreAskedOfTheTarget() throws IOException, InterruptedException {
        assertThat(completed("weir connector pause -t cloud orders-so")).isEqualTo("orders-source");
        assertThat(Files.readString(directory.resolve("asked")))
                .isEqualTo("connector list --names --quiet --target cloud\n");
    }

    @Test
    void commandsAreKnown() throws IOException, InterruptedException {
        assertThat(completed("weir connector pau")).isEqualTo("pause");
        assertThat(completed("weir connector pause --al")).isEqualTo("--all");
        assertThat(directory.resolve("asked")).doesNotExist();
    }

    @Test
    void hazardsAreKnownByTheirCodes() throws IOException, InterruptedException {
        assertThat(completed("weir apply --allow topic-d")).isEqualTo("topic-deleted");
        assertThat(completed("weir destroy --allow state")).isEqualTo("state-lost");
    }

    private String completed(String line) throws IOException, InterruptedException {
        String script =
                STAND_IN + "source ./completion\nCOMP_WORDS=(" + line + ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n"
                        + "_weir_complete weir \"${COMP_WORDS[COMP_CWORD]}\"\necho ${COMPREPLY[@]}\n";
        Process bash = new ProcessBuilder("bash", "-c", script)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(said).isZero();
        return said.strip();
    }
}
