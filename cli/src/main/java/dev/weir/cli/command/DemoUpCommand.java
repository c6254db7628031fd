package dev.weir.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "up", description = "Apply a demo to the sandbox and run its checks, without showing rows.")
final class DemoUpCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "NAME", description = "The demo; `weir demo list` names them.")
    private String name = "";

    @Option(
            names = {"-y", "--yes"},
            description = "Accepted for scripts; a demo never asks.")
    @SuppressWarnings("UnusedVariable") // There is no question that it could answer.
    private boolean yes;

    DemoUpCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return new Demos(session).find(name).up();
    }
}
