package dev.weir.cli.command;

import dev.weir.cli.render.Table;
import dev.weir.cli.view.Activity;
import dev.weir.session.TargetSession;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "status",
        description = {
            "Show what runs on a target: queries and connectors with their states and errors,",
            "and for queries the lag: how many records of their sources they have still to work through.",
            "Exit code 1 says that something failed. The sandbox is not started for this."
        },
        footer = {"  weir status", "  weir status ratings -t cloud", "  weir status --json"})
final class StatusCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final PipelineOptions pipelines = new PipelineOptions();

    @Mixin
    private final TargetOptions target = new TargetOptions();

    StatusCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (target.isSandbox() && !new Sandboxes(session).isRunning()) {
            session.view().say("The sandbox doesn't run. `weir sandbox up` starts it.");
            return ExitCode.DONE;
        }
        Workspace workspace = Workspace.open(session);
        try (TargetSession opened = TargetAccess.open(session, workspace, target.target())) {
            Inspection inspection = inspect(opened);
            Table table = inspection.table();
            session.view().table(table);
            session.view().say(inspection.sentence());
            return inspection.failures() > 0 ? ExitCode.FAILED : ExitCode.DONE;
        }
    }

    private Inspection inspect(TargetSession opened) {
        try (Activity activity = session.view().waiting("looking at what runs on " + target.target())) {
            Inspection inspection = new Inspection(opened);
            for (String pipeline : pipelines.pipelines()) {
                inspection.only(opened.ledger(pipeline, activity::quietlyNow));
            }
            inspection.run();
            return inspection;
        }
    }
}
