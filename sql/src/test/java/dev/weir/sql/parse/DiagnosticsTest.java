package dev.weir.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What is said about wrong SQL: each {@code .sql} file of the folder has an {@code .err} file beside it. With {@code -Dweir.bless=true} the files are written
 * anew, and the test fails all the same, so that nobody blesses without looking.
 */
class DiagnosticsTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("weir.root", ".."), "sql", "src", "test", "resources", "diagnostics");

    @TestFactory
    List<DynamicTest> saysWhatIsWrong() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)))
                    .toList();
        }
    }

    private static void check(Path input) throws IOException {
        SourceText source = new SourceText(input.getFileName().toString(), Files.readString(input));
        String actual = Parser.parse(source, Variables.NONE).diagnostics().stream()
                .map(DiagnosticsTest::text)
                .collect(Collectors.joining("\n"));
        Path golden = input.resolveSibling(input.getFileName().toString().replace(".sql", ".err"));
        if (Boolean.getBoolean("weir.bless")) {
            Files.writeString(golden, actual);
            fail("wrote " + golden.getFileName());
        }
        assertThat(actual).isEqualTo(Files.readString(golden));
    }

    /** The head, the line with its range underlined, the detail and the hints. */
    private static String text(Diagnostic diagnostic) {
        StringBuilder text = new StringBuilder();
        text.append("%s %s: %s%n".formatted(diagnostic.severity(), diagnostic.code(), diagnostic.summary()));
        diagnostic.span().ifPresent(span -> {
            int line = span.from().line();
            int width = span.to().line() == line ? span.end() - span.start() : 1;
            text.append("%d | %s%n".formatted(line, shortened(span.source().line(line))));
            text.append("%s-%s%n".formatted(span.from(), span.to()));
            if (span.from().column() + width <= 120) {
                String margin = " ".repeat(String.valueOf(line).length()) + " | ";
                text.append(margin)
                        .append(" ".repeat(span.from().column() - 1))
                        .append("^".repeat(Math.max(1, width)))
                        .append('\n');
            }
        });
        if (!diagnostic.detail().isEmpty()) {
            text.append(diagnostic.detail()).append('\n');
        }
        diagnostic.hints().forEach(hint -> text.append("hint: ").append(hint).append('\n'));
        return text.toString();
    }

    private static String shortened(String line) {
        return line.length() <= 120 ? line : line.substring(0, 120) + "…";
    }
}
