package dev.weir.cli.command;

import dev.weir.plan.SavedPlan;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = {"Show a plan that `weir plan -o FILE` saved. Asks no server."},
        footer = {"  weir plan ratings -o ratings.plan", "  weir show ratings.plan", "  weir show ratings.plan --json"})
final class ShowCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE", description = "A saved plan.")
    private Path file = Path.of("");

    ShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.view().begin(session.environment().version());
        for (SavedPlan saved :
                new PlanFiles(session).read(session.directory().resolve(file)).plans()) {
            session.view().plan(saved.plan());
        }
        return ExitCode.DONE;
    }
}
