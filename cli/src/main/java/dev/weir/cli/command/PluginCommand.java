package dev.weir.cli.command;

import dev.weir.diagnostic.Diagnostic;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "plugin",
        description = {
            "Connector plugins of the sandbox. Those that public coordinates lead to are fetched when a connector needs them;",
            "others you put into its plugin folder, a folder each, and yours go before ours."
        },
        footer = {
            "  weir sandbox plugin list                  what is there, and what can be fetched",
            "  weir sandbox plugin add debezium-mysql    fetch one now"
        })
final class PluginCommand implements Callable<Integer>, CommandGroup {
    private final Session session;

    PluginCommand(Session session) {
        this.session = session;
    }

    @Override
    public Map<String, Object> commands() {
        Map<String, Object> commands = new LinkedHashMap<>();
        commands.put("list", new PluginListCommand(session));
        commands.put("add", new PluginAddCommand(session));
        return commands;
    }

    @Override
    public Integer call() {
        throw new UsageException(arguments -> Diagnostic.error(
                        "WEIR-CLI-004",
                        "Something is missing",
                        "`weir sandbox plugin` needs a command.",
                        arguments.end())
                .withHint("it has list, add."));
    }
}
