package dev.weir.cli.command;

import dev.weir.cli.view.Activity;
import dev.weir.diagnostic.Checked;
import dev.weir.sandbox.system.SystemKind;
import dev.weir.sandbox.system.Systems;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "up", description = "Start a system, and the sandbox if need be.")
final class SystemUpCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "KIND", description = "postgres, mariadb, mongodb or opensearch.")
    private String key = "";

    @Option(names = "--port", paramLabel = "PORT", description = "From now on; usually any free one.")
    private Optional<Integer> port = Optional.empty();

    SystemUpCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        SystemKind kind = SystemCommand.kind(key);
        Sandboxes sandboxes = new Sandboxes(session);
        sandboxes.up();
        Systems systems = sandboxes.sandbox().systems();
        try (Activity activity = session.view().activity("starting " + kind.title())) {
            OptionalInt wanted = port.map(OptionalInt::of).orElse(OptionalInt.empty());
            session.orFail(new Checked<>(kind, systems.up(kind, wanted, new SystemTalk(activity))));
        }
        session.view()
                .say(kind.title() + " runs at " + systems.status(kind).address().orElse("") + ".");
        return ExitCode.DONE;
    }
}
