package dev.weir.cli.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every script under {@code src/test/scripts}. With {@code -Dweir.bless=true} they are written anew, and the run fails all the same. */
final class ScriptsTest {
    private static final Path HOME = Path.of(System.getProperty("weir.root", ".."));
    private static final Path SCRIPTS = HOME.resolve("cli/src/test/scripts");

    @TempDir
    private Path directory = Path.of("");

    @TestFactory
    Stream<DynamicTest> everyScriptAnswersAsWritten() throws IOException {
        return scripts().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), file.toUri(), () -> check(file)));
    }

    private void check(Path file) throws IOException {
        String expected = Files.readString(file);
        Path folder = Files.createDirectory(directory.resolve(file.getFileName()));
        try (ScriptRun run = new ScriptRun(folder.toRealPath(), HOME.toRealPath())) {
            String actual = run.run(Script.parse(expected)).text();
            if (Boolean.getBoolean("weir.bless") && !actual.equals(expected)) {
                Files.writeString(file, actual);
                fail("written anew, look at the difference: " + file);
            }
            assertThat(actual).isEqualTo(expected);
        }
    }

    static List<Path> scripts() throws IOException {
        try (Stream<Path> found = Files.list(SCRIPTS)) {
            return found.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }
}
