package dev.weir.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "down", description = "Remove a demo from the sandbox.")
final class DemoDownCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "NAME", description = "The demo; `weir demo list` names them.")
    private String name = "";

    @Option(
            names = {"-y", "--yes"},
            description = "Accepted for scripts; a demo never asks.")
    @SuppressWarnings("UnusedVariable") // There is no question that it could answer.
    private boolean yes;

    DemoDownCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return new Demos(session).find(name).down();
    }
}
