package dev.weir.cli.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options of every command, before or after its name. */
final class CommonOptions {
    @Option(
            names = {"-C", "--directory"},
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Run as if started in DIR.")
    private Path directory = Path.of("");

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Answer with one JSON object a line.")
    private boolean json;

    @Option(names = "--no-color", scope = ScopeType.INHERIT, description = "No colours. NO_COLOR does the same.")
    private boolean noColour;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Show results and errors only.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Show more, such as the causes of errors.")
    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Explain the command.")
    private boolean help;

    Path directory() {
        return directory;
    }

    boolean json() {
        return json;
    }

    /** As if {@code --json} had been given. */
    void answerInJson() {
        json = true;
    }

    boolean noColour() {
        return noColour;
    }

    boolean quiet() {
        return quiet;
    }

    boolean verbose() {
        return verbose;
    }

    boolean help() {
        return help;
    }
}
