package dev.weir.cli.command;

import dev.weir.desired.DesiredState;
import dev.weir.session.TargetSession;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "check",
        description = {
            "Run the checks of pipelines: queries, and the rows that their manifests expect of them.",
            "Each has the time that its `within` gives. Exit code 1 says that one failed.",
            "The sandbox is not started for this."
        },
        footer = {
            "  weir check                        all pipelines of the project, on the sandbox",
            "  weir check ratings -t staging     one pipeline on a target of weir.yaml",
            "  weir check ratings --json         one object a check"
        })
final class CheckCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final PipelineOptions pipelines = new PipelineOptions();

    @Mixin
    private final TargetOptions target = new TargetOptions();

    CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (target.isSandbox() && !new Sandboxes(session).isRunning()) {
            session.view().say("The sandbox doesn't run, so there is nothing to check. `weir sandbox up` starts it.");
            return ExitCode.FAILED;
        }
        Workspace workspace = Workspace.open(session);
        List<DesiredState> states = workspace.desired(pipelines.pipelines(), target.target(), pipelines.variables());
        int all = states.stream().mapToInt(state -> state.checks().size()).sum();
        if (all == 0) {
            session.view().say("There are no checks: no manifest has any under checks:.");
            return ExitCode.DONE;
        }
        return check(workspace, states, all);
    }

    private int check(Workspace workspace, List<DesiredState> states, int all) {
        try (TargetSession opened = TargetAccess.open(session, workspace, target.target())) {
            Checks checks = new Checks(session, opened);
            int failed = states.stream().mapToInt(checks::run).sum();
            String good = all == 1 ? "The check is passed." : "All " + all + " checks are passed.";
            session.view().say(failed == 0 ? good : failed + " of " + all + " checks failed.");
            return failed == 0 ? ExitCode.DONE : ExitCode.FAILED;
        }
    }
}
