package dev.weir.cli.revision;

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
import java.util.Map;
import java.util.TreeMap;

/** What a command answered. */
record WeirRun(int exit, String out, String error) {
    private static final Path HOME = Path.of(System.getProperty("weir.root", ".."));
    private static final Path GOLDEN = HOME.resolve("cli/src/test/pull-request/expected");

    static WeirRun in(Path directory, String... arguments) {
        return in(directory, Map.of(), arguments);
    }

    static WeirRun in(Path directory, Map<String, String> variables, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        Environment environment = new Environment(
                HOME, directory.toAbsolutePath(), new TreeMap<>(variables), Terminal.none(), "1.2.3", "weir");
        Console console = Console.of(out, error, InputStream.nullInputStream(), Terminal.none());
        int exit = new Weir(environment, console).run(arguments);
        return new WeirRun(exit, out.toString(StandardCharsets.UTF_8), error.toString(StandardCharsets.UTF_8));
    }

    /** With {@code -Dweir.bless=true} the file is written anew, and the test fails all the same. */
    void isGolden(String file) throws IOException {
        Path golden = GOLDEN.resolve(file);
        String expected = Files.exists(golden) ? Files.readString(golden) : "";
        if (Boolean.getBoolean("weir.bless") && !expected.equals(out)) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, out);
        }
        assertThat(out).as(golden.toString()).isEqualTo(expected);
    }
}
