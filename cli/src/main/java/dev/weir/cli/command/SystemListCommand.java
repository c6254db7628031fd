package dev.weir.cli.command;

import dev.weir.cli.render.Role;
import dev.weir.cli.render.Table;
import dev.weir.cli.render.Table.Cell;
import dev.weir.sandbox.system.SystemStatus;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "list", description = "Show the systems that were ever started, and where they are.")
final class SystemListCommand implements Callable<Integer> {
    private final Session session;

    SystemListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        List<SystemStatus> systems = new Sandboxes(session).sandbox().systems().list();
        session.view()
                .table(new Table(
                        "system",
                        List.of("system", "state", "address", "databases", "memory"),
                        systems.stream().map(SystemListCommand::row).toList()));
        if (systems.isEmpty()) {
            session.view().say("No system was started yet.");
        }
        return ExitCode.DONE;
    }

    private static List<Cell> row(SystemStatus system) {
        return List.of(
                Cell.of(system.kind().key()),
                system.running() ? new Cell("up", Role.GOOD) : new Cell("down", Role.CAUTION),
                Cell.of(system.address().orElse("")),
                Cell.of(String.join(", ", system.databases())),
                Cell.of(system.residentBytes()
                        .map(bytes -> (bytes >> 20) + " MB")
                        .orElse("")));
    }
}
