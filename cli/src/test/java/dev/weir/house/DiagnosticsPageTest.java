package dev.weir.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.sql.analyze.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/reference/diagnostics.md} has a row for each code that the sources use, and for no other. A new code needs a row, written by hand. */
class DiagnosticsPageTest {
    private static final Path ROOT = Path.of(System.getProperty("weir.root", ".."));
    private static final Pattern CODE = Pattern.compile("\"(WEIR-[A-Z]+-\\d{3})\"");
    private static final Pattern ROW = Pattern.compile("\\| (WEIR-[A-Z]+-\\d{3}) \\| (.+?) \\| (.+?) \\|");

    @Test
    void everyCodeHasARow() throws IOException {
        assertThat(rows().keySet())
                .as("a row of docs/reference/diagnostics.md for each code")
                .containsExactlyElementsOf(used().keySet());
    }

    @Test
    void theRowsOfTheCheckerSayWhatItSays() throws IOException {
        SortedMap<String, String> rows = rows();
        for (Problem problem : Problem.values()) {
            assertThat(rows).containsEntry(problem.code(), problem.summary());
        }
    }

    /** What is wrong, by code. Every row also says how to mend it, or the pattern doesn't find it. */
    private static SortedMap<String, String> rows() throws IOException {
        SortedMap<String, String> rows = new TreeMap<>();
        for (String line : Files.readAllLines(ROOT.resolve("docs/reference/diagnostics.md"))) {
            ROW.matcher(line).results().forEach(row -> rows.put(row.group(1), row.group(2)));
        }
        return rows;
    }

    private static SortedMap<String, String> used() throws IOException {
        SortedMap<String, String> used = new TreeMap<>();
        Arrays.stream(Problem.values()).forEach(problem -> used.put(problem.code(), problem.summary()));
        for (Path source : sources()) {
            CODE.matcher(Files.readString(source))
                    .results()
                    .map((MatchResult code) -> code.group(1))
                    .forEach(code -> used.put(code, source.toString()));
        }
        return used;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(DiagnosticsPageTest::javaFiles)
                    .sorted()
                    .toList();
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
