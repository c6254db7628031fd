package dev.weir.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "stop", description = "End the feeds of generators. `weir data run` goes on where they were.")
final class DataStopCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "PIPELINE", arity = "0..*", description = "Whose feeds; all of the target otherwise.")
    private List<String> pipelines = List.of();

    @Mixin
    private final TargetOptions target = new TargetOptions();

    DataStopCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Feeds feeds = new Feeds(session, Workspace.open(session).root(), target.target());
        int stopped = 0;
        for (String pipeline : pipelines.isEmpty() ? feeds.pipelines() : pipelines) {
            if (feeds.stop(pipeline)) {
                session.view().say("The feed of " + pipeline + " has ended.");
                stopped++;
            }
        }
        if (stopped == 0) {
            session.view().say("No feed runs.");
        }
        return ExitCode.DONE;
    }
}
