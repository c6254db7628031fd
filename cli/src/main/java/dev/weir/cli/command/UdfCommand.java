package dev.weir.cli.command;

import dev.weir.diagnostic.Diagnostic;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "udf",
        description = "User-defined functions in jars, as ksqlDB loads them.",
        footer = {"  weir udf check udf.jar    what a server would make of it, without any server"})
final class UdfCommand implements Callable<Integer>, CommandGroup {
    private final Session session;

    UdfCommand(Session session) {
        this.session = session;
    }

    @Override
    public Map<String, Object> commands() {
        Map<String, Object> commands = new LinkedHashMap<>();
        commands.put("check", new UdfCheckCommand(session));
        return commands;
    }

    @Override
    public Integer call() {
        throw new UsageException(arguments -> Diagnostic.error(
                        "WEIR-CLI-004", "Something is missing", "`weir udf` needs a command.", arguments.end())
                .withHint("it has " + String.join(", ", commands().keySet()) + "."));
    }
}
