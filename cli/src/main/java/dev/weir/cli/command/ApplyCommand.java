package dev.weir.cli.command;

import dev.weir.desired.DesiredState;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "apply",
        description = {
            "Make a target look like its pipelines: show the plan, ask, carry it out.",
            "What was done is written down after every step, so that an apply that was stopped goes on where it was."
        },
        footer = {
            "  weir apply                         all pipelines of the project, on the sandbox",
            "  weir apply ratings -t cloud        one pipeline on a target of weir.yaml",
            "  weir apply --yes                   without a question, for schedulers and scripts",
            "  weir apply ratings --wait 2m       and fail if its queries aren't seen to work by then",
            "  weir apply --var low_stars=2       with another value for a variable"
        })
final class ApplyCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final PipelineOptions pipelines = new PipelineOptions();

    @Mixin
    private final TargetOptions target = new TargetOptions();

    @Mixin
    private final Approval approval = new Approval();

    @Mixin
    private final Aftermath aftermath = new Aftermath();

    ApplyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        approval.check(session);
        Workspace workspace = Workspace.open(session);
        List<DesiredState> states = workspace.desired(pipelines.pipelines(), target.target(), pipelines.variables());
        try (Deployment deployment = Deployment.open(session, workspace, target.target())) {
            Execution execution = new Execution(session, deployment, approval, aftermath);
            for (DesiredState state : states) {
                int result = execution.apply(state, deployment.plan(state));
                if (result != ExitCode.DONE) {
                    return result;
                }
            }
        }
        return ExitCode.DONE;
    }
}
