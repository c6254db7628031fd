package dev.weir.cli.command;

import dev.weir.cli.view.Activity;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.sandbox.Sandbox;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "down", description = "Stop the sandbox. Its data stay, unless --purge deletes them.")
final class SandboxDownCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--purge", description = "Delete its data as well.")
    private boolean purge;

    @Option(
            names = {"-y", "--yes"},
            description = "Don't ask before deleting.")
    private boolean yes;

    SandboxDownCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if (purge && !yes && !agreed()) {
            session.view().say("Nothing was changed.");
            return ExitCode.FAILED;
        }
        Sandboxes sandboxes = new Sandboxes(session);
        if (purge) {
            sandboxes.feeds().stopAll();
            purge(sandboxes.sandbox());
        } else {
            sandboxes.down();
        }
        session.view().say(purge ? "The sandbox is stopped, its data are gone." : "The sandbox is stopped.");
        return ExitCode.DONE;
    }

    private void purge(Sandbox sandbox) throws IOException {
        try (Activity activity = session.view().activity("stopping the sandbox")) {
            session.orFail(sandbox.purge(Sandboxes.PATIENCE));
            activity.quietlyNow("");
        }
    }

    private boolean agreed() {
        if (!session.view().canAsk()) {
            throw new UsageException(arguments -> Diagnostic.error(
                            "WEIR-CLI-007",
                            "Nobody can be asked",
                            "--purge deletes the sandbox's data, so it asks first; but there is no terminal to ask at.",
                            arguments.of("--purge"))
                    .withHint("--yes goes on without asking."));
        }
        return session.view().confirm("Delete everything in the sandbox?");
    }
}
