package dev.weir.cli.mistake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.weir.cli.Weir;
import dev.weir.cli.config.Environment;
import dev.weir.cli.config.Terminal;
import dev.weir.cli.view.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The mistakes of published demos, each as {@code weir validate} tells it: range, reason and way out. With {@code -Dweir.bless=true} what is said is written
 * anew, and the run fails all the same.
 */
class CommonMistakesTest {
    private static final Path HOME = Path.of(System.getProperty("weir.root", ".."));
    private static final Path MISTAKES = HOME.resolve("cli/src/test/mistakes");
    private static final String BASE = "base.sql";

    @TempDir
    Path directory;

    @BeforeEach
    void sources() throws IOException {
        Files.createDirectories(directory.resolve("pipelines"));
        Files.writeString(directory.resolve("pipelines/p.yaml"), "pipeline: p\nstatements: ['*.sql']\n");
        copy(MISTAKES.resolve(BASE));
    }

    @TestFactory
    Stream<DynamicTest> eachIsTold() throws IOException {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), file.toUri(), () -> check(file)));
    }

    /** Whoever has many finds them all in one run, each told as if it were the only one. */
    @Test
    void allAreToldAtOnce() throws IOException {
        for (Path file : files()) {
            copy(file);
        }
        String all = validate();
        for (Path file : files()) {
            assertThat(all)
                    .as(file.toString())
                    .contains(Files.readString(golden(file)).split("(?<=╵\n)"));
        }
    }

    private void check(Path file) throws IOException {
        Path copy = copy(file);
        String said;
        try {
            said = validate();
        } finally {
            Files.delete(copy);
        }
        if (Boolean.getBoolean("weir.bless")
                && !said.equals(Files.exists(golden(file)) ? Files.readString(golden(file)) : "")) {
            Files.writeString(golden(file), said);
            fail("written anew, look at the difference: " + golden(file));
        }
        assertThat(said).isEqualTo(Files.readString(golden(file)));
    }

    private String validate() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Console console =
                Console.of(OutputStream.nullOutputStream(), said, InputStream.nullInputStream(), Terminal.none());
        Environment environment = new Environment(HOME, directory, new TreeMap<>(), Terminal.none(), "test", "weir");
        assertThat(new Weir(environment, console).run("validate")).isBetween(0, 1);
        return said.toString(StandardCharsets.UTF_8);
    }

    private Path copy(Path file) throws IOException {
        Path place = directory.resolve("pipelines").resolve(file.getFileName());
        Files.writeString(place, Files.readString(file));
        return place;
    }

    private static Path golden(Path file) {
        return file.resolveSibling(file.getFileName().toString().replace(".sql", ".out"));
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> found = Files.list(MISTAKES)) {
            return found.filter(file -> file.toString().endsWith(".sql"))
                    .filter(file -> !file.endsWith(BASE))
                    .sorted()
                    .toList();
        }
    }
}
