package dev.weir.cli.command;

import dev.weir.desired.DesiredState;
import dev.weir.diff.Selection;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "destroy",
        description = {
            "Remove everything that a pipeline owns on a target, in reverse order: queries, streams, tables,",
            "connectors, topics with their records. What it did not create stays."
        },
        footer = {
            "  weir destroy ratings                    show what goes, ask, remove it",
            "  weir destroy ratings --keep-topics      leave the topics and their records",
            "  weir destroy ratings -t cloud --yes     without a question"
        })
final class DestroyCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final PipelineOptions pipelines = new PipelineOptions();

    @Mixin
    private final TargetOptions target = new TargetOptions();

    @Mixin
    private final SelectionOptions selection = new SelectionOptions();

    @Mixin
    private final Approval approval = new Approval();

    @Mixin
    private final Allowance allowance = new Allowance();

    @Mixin
    private final LockOptions lock = new LockOptions();

    @Option(names = "--keep-topics", description = "Leave the topics and their records where they are.")
    private boolean keepTopics;

    DestroyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.view().begin(session.environment().version());
        allowance.check();
        approval.check(session);
        Selection part = selection.selection(target);
        Workspace workspace = Workspace.open(session);
        List<String> names = workspace.names(pipelines.pipelines());
        try (Deployment deployment = Deployment.open(session, workspace, target.target(), lock, part)) {
            deployment.check(part, names.stream().map(DesiredState::empty).toList());
            Execution execution = new Execution(session, deployment, approval, allowance, new Aftermath());
            for (String pipeline : names) {
                int result = execution.destroy(
                        () -> deployment.destruction(pipeline, keepTopics), nothing -> nothing(pipeline));
                if (result != ExitCode.DONE) {
                    return result;
                }
            }
        }
        return ExitCode.DONE;
    }

    private int nothing(String pipeline) {
        session.view().say("Nothing to destroy: pipeline " + pipeline + " owns nothing on " + target.target() + ".");
        return ExitCode.DONE;
    }
}
