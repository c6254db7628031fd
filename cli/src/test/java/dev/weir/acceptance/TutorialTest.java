package dev.weir.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.cli.Weir;
import dev.weir.cli.config.Environment;
import dev.weir.cli.config.Terminal;
import dev.weir.cli.view.Console;
import dev.weir.port.Deadline;
import dev.weir.stack.RunningSandbox;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Does what docs/tutorial.md tells its reader to do, line by line, and sees what it says they'll see. */
class TutorialTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(sh|sh fails|text)\\n(.*?)^```$");
    private static final Pattern HERE = Pattern.compile("(.*) <<'(\\w+)'");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    @TempDir
    Path directory;

    private Path folder = Path.of("");
    private Path sandbox = Path.of("");
    private String shown = "";
    private List<String> query = List.of();

    @Test
    @Timeout(180)
    void holdsWhatItSays() throws IOException, InterruptedException {
        String page = Files.readString(CommandLine.home().resolve("docs/tutorial.md"));
        folder = Files.createDirectories(directory.resolve("work"));
        try (RunningSandbox running = RunningSandbox.in(directory.resolve("sandbox"))) {
            sandbox = running.directory();
            List<MatchResult> blocks = BLOCK.matcher(page).results().toList();
            assertThat(blocks).hasSizeGreaterThan(20);
            for (MatchResult block : blocks) {
                if (block.group(1).equals("text")) {
                    await(block.group(2).lines().map(TutorialTest::squeezed).toList());
                } else {
                    run(block.group(2).lines().toList(), block.group(1).equals("sh") ? 0 : 1);
                }
            }
        }
    }

    /** Queries take a moment to see what has just been inserted, so the last one is asked again. */
    private void await(List<String> lines) {
        Deadline deadline = Deadline.in(Duration.ofSeconds(30));
        while (!lines.stream().allMatch(squeezed(shown)::contains) && !query.isEmpty() && !deadline.isOver()) {
            deadline.sleep(Duration.ofMillis(200));
            weir(query);
        }
        assertThat(squeezed(shown)).contains(lines);
    }

    private void run(List<String> lines, int exit) throws IOException, InterruptedException {
        shown = "";
        query = List.of();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            MatchResult here = HERE.matcher(line).results().findFirst().orElse(null);
            if (here != null) {
                List<String> text = lines.subList(
                        i + 1, i + 1 + lines.subList(i + 1, lines.size()).indexOf(here.group(2)));
                shell(line + "\n" + String.join("\n", text) + "\n" + here.group(2));
                i += text.size() + 1;
            } else if (line.startsWith("cd ")) {
                folder = folder.resolve(line.substring("cd ".length()));
            } else if (line.startsWith("weir ")) {
                List<String> words = words(line.substring("weir ".length()));
                query = words.get(0).equals("query") ? words : List.of();
                assertThat(weir(words)).as("%s%n%s", line, shown).isEqualTo(exit);
            } else {
                shell(line);
            }
        }
    }

    private int weir(List<String> arguments) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Console console = Console.of(all, all, InputStream.nullInputStream(), Terminal.none());
        TreeMap<String, String> variables = new TreeMap<>(Map.of("WEIR_SANDBOX_DIR", sandbox.toString()));
        Environment environment =
                new Environment(CommandLine.home(), folder, variables, Terminal.none(), "test", "weir");
        int exit = new Weir(environment, console).run(arguments.toArray(String[]::new));
        shown += all.toString(StandardCharsets.UTF_8);
        return exit;
    }

    private void shell(String script) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-ec", script)
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).as(script).isZero();
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        WORD.matcher(line).results().forEach(match -> {
            String quoted = match.group(1) == null ? match.group(2) : match.group(1);
            words.add(quoted == null ? match.group() : quoted);
        });
        return words;
    }

    /** Columns are as wide as what stands in them, which may be more than the page shows. */
    private static String squeezed(String text) {
        return text.replaceAll(" +", " ");
    }
}
