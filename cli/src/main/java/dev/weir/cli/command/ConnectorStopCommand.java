package dev.weir.cli.command;

import dev.weir.port.ConnectorOperations;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "stop",
        description = {
            "End the tasks of connectors; the connectors and their offsets stay. Always asks first.",
            "Confluent Cloud knows no stopping; pause them there."
        },
        footer = {"  weir connector stop ratings-source", "  weir connector stop '/debezium-.*/' --yes"})
final class ConnectorStopCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final ConnectorSelection selection = new ConnectorSelection();

    @Mixin
    private final Approval approval = new Approval();

    @Mixin
    private final TargetOptions target = new TargetOptions();

    ConnectorStopCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return new ConnectorAction(session, target, selection)
                .run("stop", "is stopping", approval, true, ConnectorOperations::stop);
    }
}
