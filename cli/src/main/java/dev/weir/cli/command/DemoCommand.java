package dev.weir.cli.command;

import dev.weir.diagnostic.Diagnostic;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "demo",
        description = {
            "Run a pipeline that ships with Weir on the sandbox and watch its rows.",
            "It starts the sandbox if need be, applies the pipeline, runs its checks, shows ten rows, and says what to try next."
        },
        footer = {
            "  weir demo list             what there is",
            "  weir demo ratings          all of it, in about a minute",
            "  weir demo ratings --follow go on showing rows, until Ctrl-C",
            "  weir demo up ratings       the same without rows",
            "  weir demo down ratings     remove it from the sandbox again"
        })
final class DemoCommand implements Callable<Integer>, CommandGroup {
    private final Session session;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "The demo; `weir demo list` names them.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--follow", description = "Go on showing rows, until Ctrl-C.")
    private boolean follow;

    @Option(
            names = {"-y", "--yes"},
            description = "Accepted for scripts; a demo never asks.")
    @SuppressWarnings("UnusedVariable") // There is no question that it could answer.
    private boolean yes;

    DemoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Demos demos = new Demos(session);
        String wanted = name.orElseThrow(() -> new UsageException(arguments -> Diagnostic.error(
                        "WEIR-CLI-004", "Something is missing", "`weir demo` needs a demo's name.", arguments.end())
                .withHint(demos.known())));
        return demos.find(wanted).run(follow);
    }

    @Override
    public Map<String, Object> commands() {
        Map<String, Object> commands = new LinkedHashMap<>();
        commands.put("list", new DemoListCommand(session));
        commands.put("up", new DemoUpCommand(session));
        commands.put("down", new DemoDownCommand(session));
        return commands;
    }
}
