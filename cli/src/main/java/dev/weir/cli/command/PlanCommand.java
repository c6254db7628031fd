package dev.weir.cli.command;

import dev.weir.desired.DesiredState;
import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;
import dev.weir.plan.Plan;
import dev.weir.plan.Planner;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "plan",
        description = {
            "Show what an apply would change, and why. Changes nothing.",
            "Exit code 3 says that there are changes, if --fail-on-changes asks for it."
        },
        footer = {
            "  weir plan                          all pipelines of the project, on the sandbox",
            "  weir plan ratings -t cloud         one pipeline on a target of weir.yaml",
            "  weir plan --offline                against an empty target, without any server",
            "  weir plan --fail-on-changes -q     for a scheduler that watches for changes"
        })
final class PlanCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final PipelineOptions pipelines = new PipelineOptions();

    @Mixin
    private final TargetOptions target = new TargetOptions();

    @Mixin
    private final ServerCheck check = new ServerCheck();

    @Option(names = "--offline", description = "Plan against an empty target, without any server.")
    private boolean offline;

    @Option(
            names = "--refresh-only",
            description = "Show only what was changed by hand, and what `apply --refresh-only` would record.")
    private boolean refreshOnly;

    @Option(names = "--fail-on-changes", description = "Exit with code 3 if there are changes.")
    private boolean failOnChanges;

    PlanCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Workspace workspace = Workspace.open(session);
        List<Plan> plans = refreshOnly ? refreshes(workspace) : plans(workspace);
        plans.forEach(session.view()::plan);
        boolean changes = plans.stream().anyMatch(plan -> !plan.isEmpty());
        return changes && failOnChanges ? ExitCode.CHANGES : ExitCode.DONE;
    }

    private List<Plan> refreshes(Workspace workspace) {
        List<Plan> plans = new ArrayList<>();
        try (Deployment deployment = Deployment.open(session, workspace, target.target())) {
            workspace.names(pipelines.pipelines()).forEach(pipeline -> plans.add(deployment.refresh(pipeline)));
        }
        return plans;
    }

    private List<Plan> plans(Workspace workspace) {
        List<DesiredState> states = workspace.desired(pipelines.pipelines(), target.target(), pipelines.variables());
        return offline ? plansOffline(states) : plans(workspace, states);
    }

    private List<Plan> plans(Workspace workspace, List<DesiredState> states) {
        List<Plan> plans = new ArrayList<>();
        try (Deployment deployment = Deployment.open(session, workspace, target.target())) {
            for (DesiredState state : states) {
                plans.add(deployment.plan(state, check));
            }
        }
        return plans;
    }

    private List<Plan> plansOffline(List<DesiredState> states) {
        Planner planner = new Planner(target.target(), session.environment().version());
        List<Plan> plans = new ArrayList<>();
        for (DesiredState state : states) {
            LedgerState nothing = LedgerState.empty(state.pipeline());
            plans.add(session.orFail(planner.plan(state, nothing, LiveState.EMPTY)));
        }
        return plans;
    }
}
