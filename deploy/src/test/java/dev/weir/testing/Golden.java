package dev.weir.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files that hold what is expected. With {@code -Dweir.bless=true} they are rewritten, and the tests fail all the same, so that no run blesses unseen. */
public final class Golden {
    private Golden() {}

    /** The inputs in a folder of the test resources, in the order of their names. */
    public static List<Path> inputs(String folder) {
        Path directory = Path.of(System.getProperty("weir.root", ".."), "deploy/src/test/resources", folder);
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> inputs = files.filter(file -> file.toString().endsWith(".case"))
                    .sorted()
                    .toList();
            assertThat(inputs).as("inputs in " + directory).isNotEmpty();
            return inputs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void check(Path input, String extension, String actual) throws IOException {
        Path golden = input.resolveSibling(name(input) + extension);
        String expected = Files.exists(golden) ? Files.readString(golden) : "";
        if (Boolean.getBoolean("weir.bless") && !expected.equals(actual)) {
            Files.writeString(golden, actual);
        }
        assertThat(actual).as(golden.toString()).isEqualTo(expected);
    }

    public static String name(Path input) {
        return input.getFileName().toString().replaceFirst("\\.case$", "");
    }
}
