package dev.weir.cli.command;

import dev.weir.cli.feed.FeedRun;
import dev.weir.cli.feed.FeedState;
import dev.weir.cli.view.Activity;
import dev.weir.cli.view.Interruption;
import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.ledger.LedgerState;
import dev.weir.model.Resource;
import dev.weir.port.Progress;
import dev.weir.port.Topics;
import dev.weir.session.TargetSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "run",
        description = {
            "Let generators with a rate go on sending, in the background. Their events happen when they are sent.",
            "They begin behind the records of the apply, or where they were when they were stopped."
        },
        footer = {
            "  weir data run clicks                in the background, on the sandbox",
            "  weir data run clicks --foreground   until Ctrl-C",
            "  weir data status                    what is sent",
            "  weir data stop clicks               end it"
        })
final class DataRunCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final PipelineOptions pipelines = new PipelineOptions();

    @Mixin
    private final TargetOptions target = new TargetOptions();

    @Option(names = "--foreground", description = "Send from here, until Ctrl-C; for one pipeline.")
    private boolean foreground;

    DataRunCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Workspace workspace = Workspace.open(session);
        List<DesiredState> states =
                workspace.desired(pipelines.pipelines(), target.target(), pipelines.variables()).stream()
                        .filter(state -> !Feeds.of(state).isEmpty())
                        .toList();
        if (states.isEmpty()) {
            throw new CommandFailure(Diagnostic.error(
                            "WEIR-CLI-080",
                            "There is nothing to send",
                            "None of the pipelines has a generator with a rate under data:.")
                    .withHint("write rate: 20 beside generate: for 20 records a second."));
        }
        Feeds feeds = new Feeds(session, workspace.root(), target.target());
        if (foreground && states.size() == 1) {
            return send(workspace, states.get(0), feeds);
        }
        states.forEach(state -> feeds.start(state.pipeline()));
        return ExitCode.DONE;
    }

    private int send(Workspace workspace, DesiredState state, Feeds feeds) throws IOException {
        try (TargetSession opened = TargetAccess.open(session, workspace, target.target())) {
            List<Resource.Generated> generators = Feeds.of(state);
            applied(generators, opened.ledger(state.pipeline(), Progress.SILENT));
            Topics topics = opened.topics().orElseThrow();
            FeedRun run = new FeedRun(feeds.of(state.pipeline()), topics, opened.subjects(), feeds::targetIsThere);
            try (Interruption interruption = new Interruption(run::end);
                    Activity activity = session.view().waiting("sending; Ctrl-C ends it")) {
                Optional<FeedState> ended = run.run(generators);
                activity.quietlyNow("");
                ended.ifPresentOrElse(this::told, () -> session.view().say("Another process sends already."));
                return ended.isPresent() ? ExitCode.DONE : ExitCode.FAILED;
            }
        }
    }

    private static void applied(List<Resource.Generated> generators, LedgerState ledger) {
        generators.stream()
                .filter(data -> ledger.find(data.id()).isEmpty())
                .findFirst()
                .ifPresent(data -> {
                    throw new CommandFailure(Diagnostic.error(
                            "WEIR-CLI-082",
                            "The pipeline isn't applied",
                            "The " + data.id() + " isn't on the target yet, so there is nothing to go on with."
                                    + " Apply the pipeline first."));
                });
    }

    private void told(FeedState state) {
        state.feeds()
                .values()
                .forEach(sent -> session.view().say(sent.sent() + " records were sent to " + sent.topic() + "."));
    }
}
