package dev.weir.cli.command;

import dev.weir.cli.view.Interruption;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "logs", description = "Show the end of the sandbox's log.")
final class SandboxLogsCommand implements Callable<Integer> {
    private final Session session;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            description = "How many lines; usually ${DEFAULT-VALUE}.")
    private int lines = 50;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with what is added, until Ctrl-C.")
    private boolean follow;

    SandboxLogsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Thread reader = Thread.currentThread();
        try (Interruption interruption = new Interruption(reader::interrupt)) {
            new Sandboxes(session).sandbox().logs(lines, follow, session.view()::line);
            return interruption.happened() ? ExitCode.INTERRUPTED : ExitCode.DONE;
        }
    }
}
