package dev.weir.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "status", description = "Show the sandbox's servers, with their addresses.")
final class SandboxStatusCommand implements Callable<Integer> {
    private final Session session;

    SandboxStatusCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Sandboxes sandboxes = new Sandboxes(session);
        sandboxes.show(sandboxes.status());
        return ExitCode.DONE;
    }
}
