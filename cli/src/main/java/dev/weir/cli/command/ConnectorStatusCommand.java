package dev.weir.cli.command;

import dev.weir.cli.render.ConnectorTables;
import dev.weir.port.ConnectorOperations;
import dev.weir.port.ConnectorOverview;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "status",
        description = {
            "Show connectors with their tasks, and why one failed. Without a name, all of them.",
            "Exit code 1 says that one has failed."
        },
        footer = {"  weir connector status ratings-source", "  weir connector status '/debezium-.*/' --json"})
final class ConnectorStatusCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final ConnectorSelection selection = new ConnectorSelection();

    @Mixin
    private final TargetOptions target = new TargetOptions();

    ConnectorStatusCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ConnectorAccess access = new ConnectorAccess(session, target);
        return access.use(connectors -> show(connectors, access.name()));
    }

    private int show(ConnectorOperations connectors, String targetName) {
        List<ConnectorOverview> all = connectors.overviews();
        List<String> existing = all.stream().map(ConnectorOverview::name).toList();
        List<String> chosen = selection.isEmpty() ? existing : selection.of(existing, targetName);
        List<ConnectorOverview> shown = all.stream()
                .filter(connector -> chosen.contains(connector.name()))
                .toList();
        session.view().table(ConnectorTables.status(shown));
        if (shown.isEmpty()) {
            session.view().say("No connectors.");
        }
        boolean failed = shown.stream().anyMatch(connector -> connector.status().failed());
        return failed ? ExitCode.FAILED : ExitCode.DONE;
    }
}
