package dev.weir.cli.script;

import dev.weir.cli.Weir;
import dev.weir.cli.config.Environment;
import dev.weir.cli.config.Terminal;
import dev.weir.cli.view.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Runs a script in a folder of its own and writes down what came, in the form of a script. */
final class ScriptRun implements AutoCloseable {
    private static final String VERSION = "1.2.3";

    private final Path directory;
    private final Path home;
    private final SortedMap<String, TestServer> servers = new TreeMap<>();

    ScriptRun(Path directory, Path home) {
        this.directory = directory;
        this.home = home;
    }

    Script run(Script script) {
        List<Script.Item> items = new ArrayList<>();
        for (Script.Item item : script.items()) {
            items.add(run(item));
        }
        return new Script(items);
    }

    private Script.Item run(Script.Item item) {
        try {
            if (item instanceof Script.GivenFile file) {
                Path path = directory.resolve(file.path());
                Files.createDirectories(path.getParent());
                Files.writeString(path, withAddresses(file.content()));
            } else if (item instanceof Script.GivenServer server) {
                servers.put(server.name(), TestServer.start(server.behaviour()));
            } else if (item instanceof Script.Removed removed) {
                Files.delete(directory.resolve(removed.path()));
            } else if (item instanceof Script.Run run) {
                return run(run);
            }
            return item;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Script.Run run(Script.Run run) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        SortedMap<String, String> before = files();
        Environment environment = new Environment(home, directory, variables(), Terminal.none(), VERSION, "weir");
        Console console = Console.of(out, error, InputStream.nullInputStream(), Terminal.none());
        int exit = new Weir(environment, console).run(arguments(withAddresses(run.command())));
        return new Script.Run(run.command(), answer(out, error, exit) + changes(exit, before));
    }

    /** The sandbox of the user who runs the tests is left alone. */
    private SortedMap<String, String> variables() {
        SortedMap<String, String> variables = new TreeMap<>();
        variables.put("WEIR_SANDBOX_DIR", directory.resolve(".weir/sandbox").toString());
        return variables;
    }

    private String answer(ByteArrayOutputStream out, ByteArrayOutputStream error, int exit) {
        String said = steady(error.toString(StandardCharsets.UTF_8));
        return steady(out.toString(StandardCharsets.UTF_8))
                + (said.isEmpty() ? "" : "--- err\n" + said)
                + (exit == 0 ? "" : "--- exit " + exit + "\n");
    }

    /** A command that fails must leave everything as it was. */
    private String changes(int exit, SortedMap<String, String> before) throws IOException {
        return exit == 0 || before.equals(files()) ? "" : "--- and it CHANGED FILES\n";
    }

    private SortedMap<String, String> files() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(directory)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    /** Words as a shell would cut them; quotes of either kind keep blanks together. */
    private static String[] arguments(String command) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        boolean quoted = false;
        for (char c : (command + " ").toCharArray()) {
            if (quote != 0 && c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
                quoted = true;
            } else if (quote == 0 && c == ' ') {
                if (quoted || !word.isEmpty()) {
                    words.add(word.toString());
                }
                word.setLength(0);
                quoted = false;
            } else {
                word.append(c);
            }
        }
        return words.subList(1, words.size()).toArray(String[]::new);
    }

    private String withAddresses(String text) {
        String replaced = text;
        for (Map.Entry<String, TestServer> server : servers.entrySet()) {
            replaced = replaced.replace(
                    "${" + server.getKey() + "}", server.getValue().address());
        }
        return replaced;
    }

    /** What is different from run to run is replaced by a name. */
    private String steady(String text) {
        String steady = text.replace(directory.toString(), "<folder>").replace(home.toString(), "<weir>");
        for (Map.Entry<String, TestServer> server : servers.entrySet()) {
            steady = steady.replace(server.getValue().address(), "${" + server.getKey() + "}");
        }
        return steady.replace(System.getProperty("java.version"), "<java>")
                .replaceAll("\\b\\d+(\\.\\d+)? (ms|s)\\b", "<time>");
    }

    @Override
    public void close() {
        servers.values().forEach(TestServer::close);
    }
}
