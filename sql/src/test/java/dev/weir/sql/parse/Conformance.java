package dev.weir.sql.parse;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** ksqlDB's own test scripts, where they lie beside the project. */
public final class Conformance {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonParser.Feature.ALLOW_COMMENTS).build();

    private Conformance() {}

    /**
     * All statements of a case as one script.
     *
     * @param verdict what the parser is expected to do with it
     */
    public record Case(String name, String sql, Verdict verdict) {
        @Override
        public String toString() {
            return name;
        }
    }

    public static Path folder() {
        return Path.of(System.getProperty("weir.root", "."), "..", "shared", "conformance")
                .normalize();
    }

    /** What a parser has to do with a script. */
    public enum Verdict {
        ACCEPT,
        /** ksqlDB's parser refuses it; some of these errors are about meaning, which our parser leaves to the checks. */
        REFUSED_BY_THEIR_PARSER,
        /** The server refuses it, with an error that does not say which part of the server did. */
        REFUSED_SOMEWHERE
    }

    /** The cases of a folder of test files, once for each format. */
    public static List<Case> cases(String folder) {
        List<Case> cases = new ArrayList<>();
        for (Path file : files(folder().resolve(folder))) {
            for (JsonNode test : read(file).path("tests")) {
                String name = file.getFileName() + ": " + test.path("name").asText();
                formats(test)
                        .forEach(format -> cases.add(new Case(
                                name + " " + format, script(test).replace("{FORMAT}", format), verdict(test))));
            }
        }
        return cases;
    }

    /** The statements as ksqlDB writes them itself, each once. */
    static Set<String> oracleStatements() throws IOException {
        Set<String> statements = new LinkedHashSet<>();
        for (String line : Files.readAllLines(folder().resolve("plan-oracle.jsonl"))) {
            for (JsonNode statement : JSON.readTree(line).path("statements")) {
                statements.add(statement.path("sql").asText());
            }
        }
        return statements;
    }

    private static Verdict verdict(JsonNode test) {
        if (test.has("expectedError")) {
            return Verdict.REFUSED_SOMEWHERE;
        }
        String exception = test.path("expectedException").path("type").asText();
        return exception.endsWith(".ParseFailedException") ? Verdict.REFUSED_BY_THEIR_PARSER : Verdict.ACCEPT;
    }

    private static String script(JsonNode test) {
        List<String> statements = new ArrayList<>();
        test.path("statements").forEach(statement -> statements.add(statement.asText()));
        return String.join("\n", statements);
    }

    private static List<String> formats(JsonNode test) {
        List<String> formats = new ArrayList<>();
        test.path("format").forEach(format -> formats.add(format.asText()));
        return formats.isEmpty() ? List.of("") : formats;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
