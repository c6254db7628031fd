package dev.weir.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.cli.Weir;
import dev.weir.cli.config.Environment;
import dev.weir.cli.config.Terminal;
import dev.weir.cli.view.Console;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Weir as a program calls it: in the folder where it lies or that of another project, without a terminal, with answers in JSON, and with a sandbox of its own. */
final class CommandLine {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path project;
    private final Path sandbox;
    private final Map<String, String> variables;

    CommandLine(Path sandbox) {
        this(sandbox, Map.of());
    }

    /** @param variables further ones of the environment */
    CommandLine(Path sandbox, Map<String, String> variables) {
        this(home(), sandbox, variables);
    }

    private CommandLine(Path project, Path sandbox, Map<String, String> variables) {
        this.project = project;
        this.sandbox = sandbox;
        this.variables = variables;
    }

    /** In another project, whose pipelines are also the demos. */
    static CommandLine in(Path project, Path sandbox) {
        return new CommandLine(project, sandbox, Map.of());
    }

    /** @param lines what came on the standard output, one object a line */
    record Answer(int exit, List<JsonNode> lines, String errors) {
        List<JsonNode> of(String type) {
            return lines.stream()
                    .filter(line -> line.path("type").asText().equals(type))
                    .toList();
        }

        List<JsonNode> rows() {
            return of("row").stream().map(row -> row.path("values")).toList();
        }
    }

    Answer run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        Console console = Console.of(out, errors, InputStream.nullInputStream(), Terminal.none());
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--json");
        int exit = new Weir(environment(), console).run(all.toArray(String[]::new));
        List<JsonNode> lines = out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(CommandLine::parsed)
                .toList();
        return new Answer(exit, lines, errors.toString(StandardCharsets.UTF_8));
    }

    private Environment environment() {
        TreeMap<String, String> all = new TreeMap<>(variables);
        all.put("WEIR_SANDBOX_DIR", sandbox.toString());
        return new Environment(project, project, all, Terminal.none(), "test", "weir");
    }

    /** Where Weir lies. */
    static Path home() {
        return Path.of(System.getProperty("weir.root"));
    }

    /** The ratings pipeline with its customers in a file: for tests that take a whole pipeline through much, and need no databases for it. */
    static Path ratings() {
        return home().resolve("cli/src/test/ratings");
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
