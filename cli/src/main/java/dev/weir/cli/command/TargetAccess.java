package dev.weir.cli.command;

import dev.weir.json.LedgerJson;
import dev.weir.sandbox.SandboxStatus;
import dev.weir.sandbox.state.Component;
import dev.weir.session.TargetSession;
import dev.weir.target.Target;
import java.util.Optional;

/** From a target's name to something to work with. */
final class TargetAccess {
    private TargetAccess() {}

    /** Opens a target; the sandbox is started if it doesn't run. */
    static TargetSession open(Session session, Workspace workspace, String name) {
        Target target =
                name.equals(TargetOptions.SANDBOX) ? sandbox(new Sandboxes(session).up()) : workspace.target(name);
        return TargetSession.open(target, workspace.root(), new LedgerJson(), session.watch());
    }

    static Target sandbox(SandboxStatus status) {
        return Target.local(
                TargetOptions.SANDBOX,
                address(status, Component.KSQLDB),
                address(status, Component.KAFKA),
                address(status, Component.CONNECT),
                address(status, Component.REGISTRY));
    }

    private static String address(SandboxStatus status, Component component) {
        Optional<String> address = status.address(component);
        return address.orElseThrow(() -> new IllegalStateException("a running sandbox without " + component.title()));
    }
}
