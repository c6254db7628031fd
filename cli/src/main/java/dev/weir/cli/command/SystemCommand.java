package dev.weir.cli.command;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.sandbox.system.SystemKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "system",
        description = {
            "Real databases beside the sandbox: postgres, mariadb, mongodb (compatible), opensearch.",
            "A pipeline's manifest names those that it needs, and an apply starts them; these commands do it by hand."
        },
        footer = {
            "  weir sandbox system list                  what runs, and where",
            "  weir sandbox system up mariadb            start one; fetched the first time",
            "  weir sandbox system sql mariadb shop \"SELECT * FROM customers\"",
            "  weir sandbox system down mariadb          stop it; its data stay"
        })
final class SystemCommand implements Callable<Integer>, CommandGroup {
    private final Session session;

    SystemCommand(Session session) {
        this.session = session;
    }

    @Override
    public Map<String, Object> commands() {
        Map<String, Object> commands = new LinkedHashMap<>();
        commands.put("list", new SystemListCommand(session));
        commands.put("up", new SystemUpCommand(session));
        commands.put("down", new SystemDownCommand(session));
        commands.put("sql", new SystemSqlCommand(session));
        return commands;
    }

    @Override
    public Integer call() {
        throw new UsageException(arguments -> Diagnostic.error(
                        "WEIR-CLI-004",
                        "Something is missing",
                        "`weir sandbox system` needs a command.",
                        arguments.end())
                .withHint("it has list, up, down, sql."));
    }

    /** The kind that a user names. */
    static SystemKind kind(String key) {
        return SystemKind.named(key)
                .orElseThrow(() -> new UsageException(arguments -> Diagnostic.error(
                                "WEIR-CLI-006",
                                "A value doesn't fit its option",
                                "There is no kind of system `" + key + "`.",
                                arguments.of(key))
                        .withHint("there are " + String.join(", ", SystemKind.keys()) + ".")));
    }
}
