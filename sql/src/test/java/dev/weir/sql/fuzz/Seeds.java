package dev.weir.sql.fuzz;

import dev.weir.sql.parse.Conformance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Statements that people wrote: the shipped pipelines, and the examples of the tests, right and wrong. */
final class Seeds {
    private static final Path ROOT = Path.of(System.getProperty("weir.root", ".."));
    private static final Path RESOURCES = ROOT.resolve(Path.of("sql", "src", "test", "resources"));
    private static final Path ANALYZE = RESOURCES.resolve(Path.of("dev", "weir", "sql", "analyze"));

    /** What is longer says nothing that shorter texts don't. */
    private static final int LONGEST = 4_000;

    private Seeds() {}

    static String setup() throws IOException {
        return Files.readString(ANALYZE.resolve("setup.sql"));
    }

    static List<String> all() throws IOException {
        List<String> seeds = new ArrayList<>();
        seeds.addAll(files(ROOT.resolve("statements")));
        seeds.addAll(files(RESOURCES.resolve("diagnostics")));
        seeds.addAll(examples());
        seeds.addAll(right());
        seeds.addAll(conformance());
        return seeds;
    }

    /** Statements that the checker accepts, each in its own text. */
    static List<String> right() throws IOException {
        return lines(RESOURCES.resolve(Path.of("dev", "weir", "sql", "fuzz", "seeds.sql")));
    }

    /** Scripts of ksqlDB's own tests, where they lie beside the project. */
    private static List<String> conformance() {
        return Files.isDirectory(Conformance.folder())
                ? Conformance.cases("qtt").stream().map(Conformance.Case::sql).toList()
                : List.of();
    }

    private static List<String> files(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".sql"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
        }
        texts.removeIf(text -> text.length() > LONGEST);
        return texts;
    }

    /** The carets mark what is wrong. */
    private static List<String> examples() throws IOException {
        List<String> examples = new ArrayList<>(lines(ANALYZE.resolve("errors.sql")));
        examples.replaceAll(line -> line.replace("^", ""));
        return examples;
    }

    /** A statement a line. */
    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("--"))
                .toList();
    }
}
