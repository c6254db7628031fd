package dev.weir.cli.command;

import dev.weir.desired.DesiredState;
import dev.weir.diff.Selection;
import dev.weir.plan.SavedPlan;
import dev.weir.plan.SavedPlans;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "apply",
        description = {
            "Make a target look like its pipelines: show the plan, ask, carry it out.",
            "A plan that was saved with `weir plan -o FILE` is carried out as it is, if nothing has moved since.",
            "What was done is written down after every step, so that an apply that was stopped goes on where it was."
        },
        footer = {
            "  weir apply                         all pipelines of the project, on the sandbox",
            "  weir apply ratings -t cloud        one pipeline on a target of weir.yaml",
            "  weir apply ratings.plan            what was planned with `weir plan ratings -o ratings.plan`",
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
    private final SelectionOptions selection = new SelectionOptions();

    @Mixin
    private final Approval approval = new Approval();

    @Mixin
    private final Allowance allowance = new Allowance();

    @Mixin
    private final LockOptions lock = new LockOptions();

    @Mixin
    private final Aftermath aftermath = new Aftermath();

    @Mixin
    private final Repair repair = new Repair();

    @Option(
            names = "--refresh-only",
            description = "Change nothing on the target: record what was changed by hand as if it had been applied.")
    private boolean refreshOnly;

    @Mixin
    private final ServerCheck check = new ServerCheck();

    ApplyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.view().begin(session.environment().version());
        allowance.check();
        Selection part = selection.selection(target);
        PlanFiles files = new PlanFiles(session);
        Optional<Path> file = files.named(pipelines.pipelines());
        if (file.isPresent()) {
            SavedPlans saved = files.read(file.get());
            files.check(saved, target);
            return saved(Workspace.open(session), saved);
        }
        approval.check(session);
        Workspace workspace = Workspace.open(session);
        return refreshOnly ? refresh(workspace) : apply(workspace, part);
    }

    private int saved(Workspace workspace, SavedPlans saved) {
        List<String> names = saved.plans().stream()
                .map(plan -> plan.plan().header().pipeline())
                .toList();
        try (Deployment deployment = Deployment.open(session, workspace.about(names), saved.target(), lock)) {
            Execution execution = new Execution(session, deployment, approval, allowance, aftermath);
            for (SavedPlan plan : saved.plans()) {
                int result = execution.saved(plan, workspace.root(), repair);
                if (result != ExitCode.DONE) {
                    return result;
                }
            }
        }
        return ExitCode.DONE;
    }

    private int refresh(Workspace workspace) {
        List<String> names = workspace.names(pipelines.pipelines());
        try (Deployment deployment = Deployment.open(session, workspace, target.target(), lock)) {
            Execution execution = new Execution(session, deployment, approval, allowance, aftermath);
            for (String pipeline : names) {
                int result = execution.refresh(deployment.refresh(pipeline));
                if (result != ExitCode.DONE) {
                    return result;
                }
            }
        }
        return ExitCode.DONE;
    }

    private int apply(Workspace workspace, Selection part) {
        List<DesiredState> states = workspace.deployable(pipelines.pipelines(), target.target(), pipelines.variables());
        try (Deployment deployment = Deployment.open(session, workspace, target.target(), lock, part)) {
            deployment.check(part, states);
            Execution execution = new Execution(session, deployment, approval, allowance, aftermath);
            for (DesiredState state : states) {
                int result = execution.apply(state, () -> deployment.plan(state, check), repair);
                if (result != ExitCode.DONE) {
                    return result;
                }
            }
        }
        return ExitCode.DONE;
    }
}
