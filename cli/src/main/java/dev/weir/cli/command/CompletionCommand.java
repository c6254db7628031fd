package dev.weir.cli.command;

import dev.weir.cli.render.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "completion",
        description = {
            "Write a script to the standard output that makes a shell complete Weir's commands and options,",
            "and the names of connectors, which it asks the target for.",
            "To try it, in the shell at hand:"
        },
        footer = {
            "  source <(weir completion bash)",
            "  weir completion zsh > ~/.weir-completion && echo 'source ~/.weir-completion' >> ~/.zshrc"
        })
final class CompletionCommand implements Callable<Integer> {
    /** The shells that a script can be had for. */
    enum Shell {
        bash,
        zsh
    }

    private final Session session;

    @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
    private Shell shell = Shell.bash;

    CompletionCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        CommandLine everything = CommandLines.everything(session);
        String known = AutoComplete.bash("weir", everything);
        session.view().result(Text.of(script(known + "\n" + connectorNames())));
        return ExitCode.DONE;
    }

    /** What can't be known when the script is made. */
    private static String connectorNames() throws IOException {
        try (InputStream script = CompletionCommand.class.getResourceAsStream("connector-names.bash")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** zsh understands bash's completion once it is told to. */
    private String script(String bash) {
        return switch (shell) {
            case bash -> bash;
            case zsh -> "autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n" + bash;
        };
    }
}
