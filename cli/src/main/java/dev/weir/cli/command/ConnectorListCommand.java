package dev.weir.cli.command;

import dev.weir.cli.render.ConnectorTables;
import dev.weir.port.ConnectorOverview;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = "Show all connectors of a target with their states.",
        footer = {"  weir connector list -t cloud", "  weir connector list --names"})
final class ConnectorListCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--names", description = "Only the names, one a line.")
    private boolean names;

    @Mixin
    private final TargetOptions target = new TargetOptions();

    ConnectorListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return new ConnectorAccess(session, target).use(connectors -> {
            List<ConnectorOverview> all = connectors.overviews();
            if (names) {
                all.forEach(connector -> session.view().line(connector.name()));
                return ExitCode.DONE;
            }
            session.view().table(ConnectorTables.list(all));
            if (all.isEmpty()) {
                session.view().say("No connectors.");
            }
            return ExitCode.DONE;
        });
    }
}
