package dev.weir.cli.command;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.port.ConnectorOperations;
import dev.weir.session.TargetSession;
import java.util.List;
import java.util.function.ToIntFunction;

/** Opens a target for whoever works with its connectors. */
final class ConnectorAccess {
    private final Session session;
    private final TargetOptions target;

    ConnectorAccess(Session session, TargetOptions target) {
        this.session = session;
        this.target = target;
    }

    /**
     * The sandbox isn't started for this: it would have no connectors that run.
     *
     * @return the command's exit code
     */
    int use(ToIntFunction<ConnectorOperations> work) {
        if (target.isSandbox() && !new Sandboxes(session).isRunning()) {
            session.view().say("The sandbox doesn't run. `weir sandbox up` starts it.");
            return ExitCode.DONE;
        }
        try (TargetSession opened = TargetAccess.open(
                session, Workspace.open(session).about(target.pipelines(List.of())), target.target())) {
            return work.applyAsInt(opened.connectors().orElseThrow(this::noConnectors));
        }
    }

    String name() {
        return target.target();
    }

    private CommandFailure noConnectors() {
        return new CommandFailure(Diagnostic.error(
                "WEIR-CLI-030",
                "A target has no connectors",
                "The target `" + name() + "` names neither `connect`, the address of Kafka Connect, nor"
                        + " `confluent-cloud`. Add one of them to it in weir.yaml."));
    }
}
