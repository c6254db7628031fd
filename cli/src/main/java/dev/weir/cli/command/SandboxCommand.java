package dev.weir.cli.command;

import dev.weir.diagnostic.Diagnostic;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "sandbox",
        description = {
            "Kafka, Kafka Connect, a Schema Registry and a ksqlDB-compatible server in the background of this machine,",
            "for development, tests and demos. Its data stay until they are purged."
        },
        footer = {
            "  weir sandbox up                           start it; other commands do so when they need it",
            "  weir sandbox up --port ksqldb=18088       with a port of your choice",
            "  weir sandbox status                       its servers and their addresses",
            "  weir sandbox logs --follow                what it logs, as it goes",
            "  weir sandbox sink ratings-to-bigquery     the rows that a sink to the cloud has delivered here instead",
            "  weir sandbox plugin list                  connector plugins: there, and to be had",
            "  weir sandbox system list                  databases beside it",
            "  weir sandbox down --purge --yes           stop it and delete its data"
        })
final class SandboxCommand implements Callable<Integer>, CommandGroup {
    private final Session session;

    SandboxCommand(Session session) {
        this.session = session;
    }

    @Override
    public Map<String, Object> commands() {
        Map<String, Object> commands = new LinkedHashMap<>();
        commands.put("up", new SandboxUpCommand(session));
        commands.put("down", new SandboxDownCommand(session));
        commands.put("status", new SandboxStatusCommand(session));
        commands.put("logs", new SandboxLogsCommand(session));
        commands.put("sink", new SandboxSinkCommand(session));
        commands.put("plugin", new PluginCommand(session));
        commands.put("system", new SystemCommand(session));
        return commands;
    }

    @Override
    public Integer call() {
        throw new UsageException(arguments -> Diagnostic.error(
                        "WEIR-CLI-004", "Something is missing", "`weir sandbox` needs a command.", arguments.end())
                .withHint("it has up, down, status, logs, sink, plugin, system."));
    }
}
