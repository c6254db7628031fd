package dev.weir.cli.command;

import dev.weir.diagnostic.Diagnostic;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "connector",
        description = {
            "The connectors of a target, of Kafka Connect and of Confluent Cloud alike.",
            "Where a NAME is asked for, several may be given, and /debezium-.*/ means all that match.",
            "check, render and upgrade are about connectors as they are written, in files or pipelines."
        },
        footer = {
            "  weir connector check cdc.json              what is wrong with a file, without any server",
            "  weir connector list                       all of them, with their states",
            "  weir connector status ratings-source      its tasks, and why one failed",
            "  weir connector restart --all              every connector and its tasks",
            "  weir connector offsets ratings-source     how far it has read"
        })
final class ConnectorCommand implements Callable<Integer>, CommandGroup {
    private final Session session;

    ConnectorCommand(Session session) {
        this.session = session;
    }

    @Override
    public Map<String, Object> commands() {
        Map<String, Object> commands = new LinkedHashMap<>();
        commands.put("check", new ConnectorCheckCommand(session));
        commands.put("render", new ConnectorRenderCommand(session));
        commands.put("upgrade", new ConnectorUpgradeCommand(session));
        commands.put("list", new ConnectorListCommand(session));
        commands.put("status", new ConnectorStatusCommand(session));
        commands.put("restart", new ConnectorRestartCommand(session));
        commands.put("pause", new ConnectorPauseCommand(session));
        commands.put("resume", new ConnectorResumeCommand(session));
        commands.put("stop", new ConnectorStopCommand(session));
        commands.put("offsets", new ConnectorOffsetsCommand(session));
        commands.put("plugins", new ConnectorPluginsCommand(session));
        commands.put("upload", new ConnectorUploadCommand(session));
        return commands;
    }

    @Override
    public Integer call() {
        String all = String.join(", ", commands().keySet());
        throw new UsageException(arguments -> Diagnostic.error(
                        "WEIR-CLI-004", "Something is missing", "`weir connector` needs a command.", arguments.end())
                .withHint("it has " + all + "."));
    }
}
