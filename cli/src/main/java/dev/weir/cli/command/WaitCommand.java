package dev.weir.cli.command;

import dev.weir.cli.view.Activity;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.session.HealthGate;
import dev.weir.session.TargetSession;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "wait",
        description = {
            "Wait until queries and connectors are seen to work: by their offsets and errors, not by their states.",
            "Exit code 1 says that some don't after --timeout. The sandbox is not started for this."
        },
        footer = {
            "  weir wait ratings                      until everything gets on with its work",
            "  weir wait ratings --caught-up          until what is there by now has been worked through",
            "  weir wait -t staging --timeout 10m     everything on a target"
        })
final class WaitCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final PipelineOptions pipelines = new PipelineOptions();

    @Mixin
    private final TargetOptions target = new TargetOptions();

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            description = "How long to wait; 2m otherwise.")
    private Duration timeout = Duration.ofMinutes(2);

    @Option(
            names = "--caught-up",
            description = "Wait until queries have worked through all that was there when the waiting began.")
    private boolean caughtUp;

    WaitCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (target.isSandbox() && !new Sandboxes(session).isRunning()) {
            session.view()
                    .say("The sandbox doesn't run, so there is nothing to wait for. `weir sandbox up` starts it.");
            return ExitCode.FAILED;
        }
        Workspace workspace = Workspace.open(session).about(target.pipelines(pipelines.pipelines()));
        try (TargetSession opened = TargetAccess.open(session, workspace, target.target())) {
            List<Diagnostic> troubles = await(opened);
            session.view().diagnostics(troubles);
            if (troubles.isEmpty()) {
                session.view().say(caughtUp ? "Everything has caught up." : "Everything works.");
            }
            return troubles.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private List<Diagnostic> await(TargetSession opened) {
        try (Activity activity = session.view().activity("waiting for queries and connectors")) {
            Scope scope = new Scope();
            for (String pipeline : pipelines.pipelines()) {
                scope.only(opened.ledger(pipeline, activity::quietlyNow));
            }
            HealthGate.Goal goal = caughtUp ? HealthGate.Goal.CAUGHT_UP : HealthGate.Goal.WORKING;
            return new HealthGate(opened, scope::query, scope::connector, System.currentTimeMillis())
                    .await(goal, timeout, activity::now);
        }
    }
}
