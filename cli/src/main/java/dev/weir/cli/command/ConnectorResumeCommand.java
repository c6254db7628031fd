package dev.weir.cli.command;

import dev.weir.port.ConnectorOperations;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "resume",
        description = {"Let connectors go on that were paused or stopped."},
        footer = {"  weir connector resume ratings-source", "  weir connector resume '/debezium-.*/' --yes"})
final class ConnectorResumeCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final ConnectorSelection selection = new ConnectorSelection();

    @Mixin
    private final Approval approval = new Approval();

    @Mixin
    private final TargetOptions target = new TargetOptions();

    ConnectorResumeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return new ConnectorAction(session, target, selection)
                .run("resume", "goes on", approval, false, ConnectorOperations::resume);
    }
}
