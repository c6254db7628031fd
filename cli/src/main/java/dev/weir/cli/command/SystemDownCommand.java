package dev.weir.cli.command;

import dev.weir.cli.view.Activity;
import dev.weir.diagnostic.Checked;
import dev.weir.sandbox.system.SystemKind;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "down", description = "Stop a system. Its data stay.")
final class SystemDownCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "KIND", description = "postgres, mariadb, mongodb or opensearch.")
    private String key = "";

    SystemDownCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        SystemKind kind = SystemCommand.kind(key);
        try (Activity activity = session.view().activity("stopping " + kind.title())) {
            session.orFail(new Checked<>(
                    kind, new Sandboxes(session).sandbox().systems().down(kind)));
            activity.quietlyNow("");
        }
        session.view().say(kind.title() + " is stopped; its data stay.");
        return ExitCode.DONE;
    }
}
