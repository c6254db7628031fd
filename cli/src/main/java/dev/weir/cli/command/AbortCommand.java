package dev.weir.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "abort",
        description = {
            "Take away second versions of streams and tables that an apply has begun to build beside what serves",
            "(strategy blue-green). What serves isn't touched. Once a second version serves it is refused."
        },
        footer = {
            "  weir abort ratings                      show what goes, ask, remove it",
            "  weir abort ratings -t cloud --yes       without a question"
        })
final class AbortCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final PipelineOptions pipelines = new PipelineOptions();

    @Mixin
    private final TargetOptions target = new TargetOptions();

    @Mixin
    private final Approval approval = new Approval();

    @Mixin
    private final Allowance allowance = new Allowance();

    @Mixin
    private final LockOptions lock = new LockOptions();

    AbortCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.view().begin(session.environment().version());
        approval.check(session);
        Workspace workspace = Workspace.open(session);
        List<String> names = workspace.names(pipelines.pipelines());
        try (Deployment deployment = Deployment.open(session, workspace, target.target(), lock)) {
            Execution execution = new Execution(session, deployment, approval, allowance, new Aftermath());
            for (String pipeline : names) {
                int result = execution.destroy(() -> deployment.abort(pipeline), nothing -> ExitCode.DONE);
                if (result != ExitCode.DONE) {
                    return result;
                }
            }
        }
        return ExitCode.DONE;
    }
}
