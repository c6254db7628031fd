package dev.weir.cli.command;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diff.Selection;
import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;
import dev.weir.plan.Plan;
import dev.weir.plan.Planner;
import dev.weir.plan.SavedPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            "  weir plan ratings -o ratings.plan  and save it, for `weir apply ratings.plan`",
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

    @Mixin
    private final SelectionOptions selection = new SelectionOptions();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Save the plan, for `weir show FILE` and `weir apply FILE`.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--offline", description = "Plan against an empty target, without any server.")
    private boolean offline;

    @Option(
            names = "--refresh-only",
            description = "Show only what was changed by hand, and what `apply --refresh-only` would record.")
    private boolean refreshOnly;

    @Option(names = "--fail-on-changes", description = "Exit with code 3 if there are changes.")
    private boolean failOnChanges;

    @Mixin
    private final Allowance allowance = new Allowance();

    /** What an apply to a protected target would ask for. */
    private final List<Diagnostic> missing = new ArrayList<>();

    PlanCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.view().begin(session.environment().version());
        if (offline && out.isPresent()) {
            throw savedOffline();
        }
        allowance.check();
        Selection part = selection.selection(target);
        Workspace workspace = Workspace.open(session);
        List<SavedPlan> plans = refreshOnly ? refreshes(workspace) : plans(workspace, part);
        plans.forEach(saved -> session.view().plan(saved.plan()));
        session.view().diagnostics(missing);
        out.ifPresent(file -> save(file, plans));
        boolean changes = plans.stream().anyMatch(saved -> !saved.plan().isEmpty());
        return changes && failOnChanges ? ExitCode.CHANGES : ExitCode.DONE;
    }

    private void save(Path file, List<SavedPlan> plans) {
        new PlanFiles(session).write(session.directory().resolve(file), target.target(), plans);
        session.view().say("Saved. `weir apply " + file + "` carries it out.");
    }

    private static UsageException savedOffline() {
        return new UsageException(arguments -> Diagnostic.error(
                "WEIR-CLI-053",
                "A plan without a target can't be carried out",
                "--offline plans against an empty target that doesn't exist, so there is nothing that a saved plan could be"
                        + " checked against later.",
                arguments.of("--offline")));
    }

    private List<SavedPlan> refreshes(Workspace workspace) {
        List<SavedPlan> plans = new ArrayList<>();
        List<String> names = workspace.names(pipelines.pipelines());
        try (Deployment deployment = Deployment.open(session, workspace, target.target())) {
            names.forEach(pipeline -> plans.add(new SavedPlan(deployment.refresh(pipeline), List.of())));
        }
        return plans;
    }

    private List<SavedPlan> plans(Workspace workspace, Selection part) {
        List<String> names = pipelines.pipelines();
        return offline
                ? plansOffline(workspace.offline(names, target.target(), pipelines.variables()), part)
                : plans(workspace, workspace.deployable(names, target.target(), pipelines.variables()), part);
    }

    private List<SavedPlan> plans(Workspace workspace, List<DesiredState> states, Selection part) {
        List<SavedPlan> plans = new ArrayList<>();
        try (Deployment deployment = Deployment.open(session, workspace, target.target(), new LockOptions(), part)) {
            deployment.check(part, states);
            for (DesiredState state : states) {
                Plan plan = allowance.mark(deployment.plan(state, check));
                allowance.lack(plan, deployment.target().target()).ifPresent(missing::add);
                plans.add(SavedPlan.of(plan, state));
            }
        }
        return plans;
    }

    private List<SavedPlan> plansOffline(List<DesiredState> states, Selection part) {
        SelectionOptions.check(
                part,
                states.stream()
                        .flatMap(state -> state.resources().keySet().stream())
                        .toList());
        Planner planner = new Planner(target.target(), session.environment().version(), part);
        List<SavedPlan> plans = new ArrayList<>();
        for (DesiredState state : states) {
            LedgerState nothing = LedgerState.empty(state.pipeline());
            plans.add(SavedPlan.of(session.orFail(planner.plan(state, nothing, LiveState.EMPTY)), state));
        }
        return plans;
    }
}
