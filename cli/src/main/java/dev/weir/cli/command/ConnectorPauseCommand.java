package dev.weir.cli.command;

import dev.weir.port.ConnectorOperations;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "pause",
        description = {"Let connectors rest where they are. `weir connector resume` lets them go on."},
        footer = {"  weir connector pause ratings-source", "  weir connector pause '/debezium-.*/' --yes"})
final class ConnectorPauseCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final ConnectorSelection selection = new ConnectorSelection();

    @Mixin
    private final Approval approval = new Approval();

    @Mixin
    private final TargetOptions target = new TargetOptions();

    ConnectorPauseCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return new ConnectorAction(session, target, selection)
                .run("pause", "is pausing", approval, false, ConnectorOperations::pause);
    }
}
