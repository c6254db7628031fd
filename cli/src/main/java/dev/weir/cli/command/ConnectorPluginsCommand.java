package dev.weir.cli.command;

import dev.weir.cli.render.ConnectorTables;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "plugins",
        description = "Show the connector classes that a target can run.",
        footer = {"  weir connector plugins", "  weir connector plugins -t cloud"})
final class ConnectorPluginsCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final TargetOptions target = new TargetOptions();

    ConnectorPluginsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return new ConnectorAccess(session, target).use(connectors -> {
            session.view().table(ConnectorTables.plugins(connectors.plugins()));
            return ExitCode.DONE;
        });
    }
}
