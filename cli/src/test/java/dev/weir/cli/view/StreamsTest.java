package dev.weir.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.cli.config.Terminal;
import dev.weir.cli.render.Role;
import dev.weir.cli.render.Table;
import dev.weir.cli.render.Table.Cell;
import dev.weir.cli.render.Text;
import dev.weir.diagnostic.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class StreamsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream error = new ByteArrayOutputStream();

    @Test
    void resultsAndTalkGoToDifferentStreams() {
        View view = view(Terminal.none(), new ViewOptions(false, true, false, false), "");

        view.table(new Table("thing", List.of("name"), List.of(List.of(Cell.of("a")))));
        view.say("done");
        view.diagnostics(List.of(Diagnostic.error("WEIR-CLI-020", "Failed", "")));

        assertThat(out()).isEqualTo("NAME\na\n");
        assertThat(error()).startsWith("done\n").contains("WEIR-CLI-020");
    }

    @Test
    void colourOnlyWhereATerminalShowsIt() {
        Terminal onlyOutput = new Terminal(false, true, false, 80);
        View view = view(onlyOutput, new ViewOptions(false, true, false, false), "");

        view.result(Text.of(Role.GOOD, "yes"));
        view.diagnostics(List.of(Diagnostic.error("WEIR-CLI-020", "Failed", "")));

        assertThat(out()).contains("\u001b[32m");
        assertThat(error()).doesNotContain("\u001b");
    }

    @Test
    void quietLeavesResultsAndErrors() {
        View view = view(Terminal.none(), new ViewOptions(false, false, true, false), "");

        view.say("chatter");
        view.heading("chatter");
        view.result(Text.of("result\n"));
        view.diagnostics(List.of(Diagnostic.error("WEIR-CLI-020", "Failed", "")));

        assertThat(out()).isEqualTo("result\n");
        assertThat(error()).contains("Failed").doesNotContain("chatter");
    }

    @Test
    void jsonIsOneObjectALineOnTheStandardOutput() {
        View view = view(Terminal.none(), new ViewOptions(true, true, false, false), "");

        view.say("done");
        view.diagnostics(List.of(Diagnostic.error("WEIR-CLI-020", "Failed", "Line 1.\nLine 2.")));

        assertThat(out().lines())
                .containsExactly(
                        "{\"type\":\"message\",\"text\":\"done\"}",
                        "{\"type\":\"diagnostic\",\"code\":\"WEIR-CLI-020\",\"severity\":\"error\",\"summary\":\"Failed\","
                                + "\"detail\":\"Line 1.\\nLine 2.\",\"hints\":[]}");
        assertThat(error()).isEmpty();
    }

    @Test
    void onlyTheWholeWordYesIsOne() {
        Terminal terminal = new Terminal(true, true, true, 80);
        ViewOptions options = new ViewOptions(false, false, false, false);

        assertThat(view(terminal, options, "yes\n").confirm("Really?")).isTrue();
        assertThat(view(terminal, options, "y\n").confirm("Really?")).isFalse();
        assertThat(view(terminal, options, "").confirm("Really?")).isFalse();
        assertThat(error()).contains("Really?");
    }

    @Test
    void nobodyCanBeAskedWithoutATerminal() {
        ViewOptions options = new ViewOptions(false, false, false, false);

        assertThat(view(Terminal.none(), options, "yes\n").canAsk()).isFalse();
        assertThat(view(new Terminal(true, true, true, 80), options, "").canAsk())
                .isTrue();
    }

    @Test
    void theLineAtTheBottomIsTakenAwayBeforeAnythingElseIsWritten() {
        Console console = console(new Terminal(true, true, true, 80), "");

        console.live("working");
        console.talk(Text.of("done\n"), false);
        console.live("");

        assertThat(error()).isEqualTo("working\r\u001b[Kdone\nworking\r\u001b[K");
    }

    @Test
    void offATerminalAnActivityIsOneLine() {
        View view = view(Terminal.none(), new ViewOptions(false, true, false, false), "");

        view.activity("building").close();
        view.waiting("for a moment").close();

        assertThat(error()).isEqualTo("building\n");
    }

    @Test
    void offATerminalAWaitIsMentionedEverMoreRarely() {
        List<String> lines = new ArrayList<>();
        LinesStage stage = new LinesStage(lines::add);

        stage.begin("waiting", false);
        LongStream.rangeClosed(1, 500).mapToObj(Duration::ofSeconds).forEach(since -> stage.passed("waiting", since));

        assertThat(lines)
                .containsExactly(
                        "still waiting (10 s)",
                        "still waiting (30 s)",
                        "still waiting (60 s)",
                        "still waiting (2 min 0 s)",
                        "still waiting (4 min 0 s)",
                        "still waiting (8 min 0 s)");
    }

    private View view(Terminal terminal, ViewOptions options, String input) {
        return View.of(console(terminal, input), options);
    }

    private Console console(Terminal terminal, String input) {
        return Console.of(out, error, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), terminal);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String error() {
        return error.toString(StandardCharsets.UTF_8);
    }
}
