package dev.weir.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "restart",
        description = "Start connectors and their tasks anew.",
        footer = {"  weir connector restart ratings-source", "  weir connector restart --all --only-failed --yes"})
final class ConnectorRestartCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final ConnectorSelection selection = new ConnectorSelection();

    @Option(names = "--only-failed", description = "Leave alone what runs.")
    private boolean onlyFailed;

    @Mixin
    private final Approval approval = new Approval();

    @Mixin
    private final TargetOptions target = new TargetOptions();

    ConnectorRestartCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return new ConnectorAction(session, target, selection)
                .run(
                        "restart",
                        "is restarting",
                        approval,
                        false,
                        (connectors, name) -> connectors.restart(name, onlyFailed));
    }
}
