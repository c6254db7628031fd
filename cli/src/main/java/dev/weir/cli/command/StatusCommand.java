package dev.weir.cli.command;

import dev.weir.cli.render.Table;
import dev.weir.cli.view.Activity;
import dev.weir.ledger.LedgerState;
import dev.weir.session.TargetSession;
import dev.weir.strategy.Versions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "status",
        description = {
            "Show what runs on a target: queries and connectors with their states and errors,",
            "and for queries the lag: how many records of their sources they have still to work through,",
            "and the rate: how many they work through in a second, from two looks that are --sample apart.",
            "Exit code 1 says that something failed. The sandbox is not started for this."
        },
        footer = {
            "  weir status",
            "  weir status ratings -t cloud",
            "  weir status --sample 10s",
            "  weir status --json"
        })
final class StatusCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final PipelineOptions pipelines = new PipelineOptions();

    @Mixin
    private final TargetOptions target = new TargetOptions();

    @Option(
            names = "--sample",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            description = "How long to watch for the rates; 2s otherwise, 0s for one look without them.")
    private Duration sample = Duration.ofSeconds(2);

    private final List<String> versions = new ArrayList<>();

    StatusCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (target.isSandbox() && !new Sandboxes(session).isRunning()) {
            session.view().say("The sandbox doesn't run. `weir sandbox up` starts it.");
            return ExitCode.DONE;
        }
        Workspace workspace = Workspace.open(session).about(target.pipelines(pipelines.pipelines()));
        try (TargetSession opened = TargetAccess.open(session, workspace, target.target())) {
            Inspection inspection = inspect(opened);
            Table table = inspection.table();
            session.view().table(table);
            session.view().say(inspection.sentence());
            versions.forEach(session.view()::say);
            return inspection.failures() > 0 ? ExitCode.FAILED : ExitCode.DONE;
        }
    }

    private Inspection inspect(TargetSession opened) {
        try (Activity activity = session.view().waiting("looking at what runs on " + target.target())) {
            Scope scope = new Scope();
            for (String pipeline : pipelines.pipelines()) {
                LedgerState owned = opened.ledger(pipeline, activity::quietlyNow);
                scope.only(owned);
                versions.addAll(Versions.told(owned));
            }
            Inspection inspection = new Inspection(opened, scope);
            inspection.run(sample);
            return inspection;
        }
    }
}
