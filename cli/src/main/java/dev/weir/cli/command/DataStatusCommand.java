package dev.weir.cli.command;

import dev.weir.cli.feed.FeedState;
import dev.weir.cli.render.Role;
import dev.weir.cli.render.Table;
import dev.weir.cli.render.Table.Cell;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "status", description = "Show the feeds of generators: what they send, how much, and since when.")
final class DataStatusCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final TargetOptions target = new TargetOptions();

    DataStatusCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Feeds feeds = new Feeds(session, Workspace.open(session).root(), target.target());
        List<List<Cell>> rows = new ArrayList<>();
        for (String pipeline : feeds.pipelines()) {
            boolean running = feeds.of(pipeline).isRunning();
            FeedState state = feeds.state(pipeline);
            state.feeds().values().forEach(sent -> rows.add(row(pipeline, running, state, sent)));
        }
        session.view()
                .table(new Table(
                        "feed", List.of("pipeline", "topic", "state", "sent", "rate", "since", "process"), rows));
        if (rows.isEmpty()) {
            session.view().say("No feed runs.");
        }
        return ExitCode.DONE;
    }

    private static List<Cell> row(String pipeline, boolean running, FeedState state, FeedState.Sent sent) {
        return List.of(
                Cell.of(pipeline),
                Cell.of(sent.topic()),
                running ? new Cell("running", Role.GOOD) : new Cell("stopped", Role.CAUTION),
                Cell.of(Long.toString(sent.sent())),
                Cell.of(sent.rate() + "/s"),
                Cell.of(Instant.ofEpochMilli(state.since())
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString()),
                Cell.of(running ? Long.toString(state.pid()) : ""));
    }
}
